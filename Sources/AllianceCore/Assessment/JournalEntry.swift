/// One line of the journal: something that was done, when, and by whom. The journal is the truth of an assessment.
public struct JournalEntry: Hashable, Sendable {
  /// Random, so that two files can be merged.
  public var id: String
  public var at: Timestamp
  /// Code of the person who typed, if known.
  public var by: String?
  public var deed: Deed

  public init(id: String, at: Timestamp, by: String? = nil, deed: Deed) {
    self.id = id
    self.at = at
    self.by = by
    self.deed = deed
  }
}

/// What can be done in an assessment (formats 4). Nothing is ever removed; a mistake is undone by a further deed.
///
/// What was done stands behind a reference, since entries are handed about far more often than looked into.
public indirect enum Deed: Hashable, Sendable {
  case started(Start)
  case party(Change, Party)
  case person(Change, Person)
  case answered(SlotKey, Answered)
  /// Passed over for now; no effect on answers.
  case skipped(SlotKey)
  case cleared(SlotKey, Clearing)
  case marked(SlotKey, Mark, reason: String?)
  /// A note on a slot, on a question, or on the whole assessment.
  case noted(NotePlace, note: String?, evidence: String?)
  /// The slot's party says how well the answer of `other` meets its own.
  case judged(SlotKey, other: String, Judgement)
  case revealed(questions: [String], round: String?)
  case resolved(Resolution)
  case gateRun(GateRun)
  case overrode(Override)
  case decided(Decision)
  case action(Action)
  case roundOpened(String)
  /// The two-quarter rules that were hit when the round closed.
  case roundClosed(String, alerts: [String])
  case snapshot(String)
  /// Both name the entry that was undone.
  case undone(entry: String)
  case redone(entry: String)
  case migrated(from: Questionnaire.Pin, to: Questionnaire.Pin)
  case merged(file: String, entries: [String])
  case adopted([AdoptedSlot])

  /// The words of the file, one per case.
  public enum Verb: String, CaseIterable, Sendable {
    case started, party, person, answered, skipped, cleared, marked, noted, judged, revealed,
      resolved, gateRun
    case overrode, decided, action, roundOpened, roundClosed, snapshot, undone, redone, migrated,
      merged, adopted
  }
}

extension Deed {
  /// How an assessment begins.
  public struct Start: Hashable, Sendable {
    public var title: String
    public var mode: Mode
    public var path: Path
    /// Base currency, ISO 4217.
    public var currency: String
    public var questionnaire: Questionnaire.Pin

    public init(
      title: String, mode: Mode = .solo, path: Path = .full, currency: String = "EUR",
      questionnaire: Questionnaire.Pin
    ) {
      self.title = title
      self.mode = mode
      self.path = path
      self.currency = currency
      self.questionnaire = questionnaire
    }

    public enum Mode: String, CaseIterable, Sendable { case solo, workshop, practice }
    /// Every question, or only those that gates and verdicts need.
    public enum Path: String, CaseIterable, Sendable { case core, full }
  }

  /// What happened to a party or a person.
  public enum Change: String, CaseIterable, Sendable { case added, changed, retired }

  /// What one accepted line said.
  public struct Answered: Hashable, Sendable {
    public var part: Part
    /// Code of the person whose rating this is, when several answer for one party.
    public var rater: String?
    /// Confirmed as unchanged from an earlier round.
    public var isUnchanged = false
    public var note: String?
    public var evidence: String?

    public init(_ part: Part) { self.part = part }

    public enum Part: Hashable, Sendable {
      case value(Stated)
      case fields(NamedStatements)
      case row(String, cells: NamedStatements)
      /// The table is finished.
      case rowsDone
    }
  }

  /// What a clearing takes away: everything, one field, or one row.
  public enum Clearing: Hashable, Sendable {
    case all
    case field(String)
    case row(String)
  }

  /// Why there is no value (formats 4). None of these is ever counted as zero.
  public enum Mark: String, CaseIterable, Sendable { case unknown, notApplicable, declined }

  /// Where a note hangs; every part may be missing.
  public struct NotePlace: Hashable, Sendable {
    public var question: String?
    public var round: String?
    public var party: String?

    public init(question: String? = nil, round: String? = nil, party: String? = nil) {
      self.question = question
      self.round = round
      self.party = party
    }
  }

  public enum Judgement: String, CaseIterable, Sendable { case match, partly, miss }
}
