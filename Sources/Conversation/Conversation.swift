import AllianceCore
import TerminalText

/// The interview as people meet it: it hears a line and answers with what is to be done.
///
/// Pure: it neither prints nor saves nor looks at a clock. What it asks next comes from `Interview`; what it keeps of
/// its own is only what a person is in the middle of: a place gone to, a line that needs a second one.
public struct Conversation: Sendable {
  public let method: Questionnaire
  /// Nil until it has a title.
  public internal(set) var assessment: Assessment? {
    didSet { lookAgain() }
  }
  /// The shared core as of today; made anew whenever something is recorded or a day has passed.
  var scoring: Scoring?
  /// What is asked, and of whom, as things stand today.
  var interview: Interview?
  /// What else follows from what was said, so that a change of it can be told.
  var outlook = Outlook()
  /// How many columns the screen has; may change between lines.
  public var columns = 80
  /// The screen is listened to, or shows nothing but lines: nothing is said by place or by drawing.
  public var isPlain = false

  var opening: Opening
  var identifiers: Identifiers
  var now = Timestamp(seconds: 0) {
    didSet { if now.day != oldValue.day { lookAgain() } }
  }
  /// A question gone to out of turn, and which of its lines were gone through there.
  var visit: Visit?
  /// A value that needs one more line before it can be kept.
  var pending: Pending?
  /// What changed in the questionnaire since it was answered; said once.
  var change: MethodChange?
  /// Questions that are asked again because they changed.
  var revisits: [SlotKey] = []
  /// Who goes along in a practice case; nil everywhere else.
  var coach: Coach?
  /// What is on the screen already, so that a question is printed once.
  var shown = Shown()
  /// Name of the file, once there is one.
  var file: String?
  /// Why the last save failed; nil while everything is durable.
  var unsaved: String?

  /// What a new assessment begins with.
  public struct Opening: Sendable, Equatable {
    public var title: String?
    public var parties: [PartyName]
    public var path: Deed.Start.Path
    public var mode: Deed.Start.Mode
    public var currency: String

    public init(
      title: String? = nil, parties: [PartyName] = [], path: Deed.Start.Path = .full,
      mode: Deed.Start.Mode = .solo, currency: String = "EUR"
    ) {
      self.title = title
      self.parties = parties
      self.path = path
      self.mode = mode
      self.currency = currency
    }
  }

  struct Visit: Sendable {
    var key: SlotKey
    /// The lines gone through on this visit.
    var done: Set<Line> = []
    /// The companies are being named for the first time; nothing else has been asked yet.
    var isOpening = false
    /// One row of a table is gone through, not the question.
    var row: String?
  }

  /// A value that waits for one more line.
  enum Pending: Sendable {
    /// Outside the plausible range: was it meant?
    case plausibility(Line, Value)
    /// In a currency whose rate is not known yet.
    case rate(Line, Money)
    /// The owners and dates that a gate asks for before it is recorded.
    case condition(GateConditions)
    /// Who opens a gate, why, and until when.
    case override(GateOverride)
    /// Why, who and by when of a decision.
    case decision(Deed.Decision)
    /// Something whose consequence was said and that waits for a yes.
    case confirmation(Deed, String)
    /// Pasted lines, until an empty one.
    case paste([String])
  }

  struct Shown: Sendable {
    var stage: Int?
    var question: String?
    var party: String?
    /// The place whose short question stands on the screen.
    var line: Line?
    var allDone = false
  }

  /// A conversation that begins a new assessment.
  public init(
    starting opening: Opening, method: Questionnaire, identifiers: Identifiers = Identifiers()
  ) {
    self.method = method
    self.opening = opening
    self.identifiers = identifiers
  }

  /// A conversation that goes on with an assessment out of a file.
  public init(
    resuming assessment: Assessment, file: String, method: Questionnaire,
    change: MethodChange? = nil, coach: Coach? = nil, identifiers: Identifiers = Identifiers()
  ) {
    self.change = change
    self.coach = coach
    self.method = method
    self.assessment = assessment
    self.file = file
    self.identifiers = identifiers
    opening = Opening()
    lookAgain()
  }

  /// The first words, and the first thing to ask.
  public mutating func begin(at time: Timestamp) -> [Effect] {
    now = time
    guard let assessment else {
      let welcome = Effect.say(page { Words.welcome(&$0) })
      if let coach { return [welcome] + startPractice(coach) }
      return [welcome] + (opening.title.map { start(titled: $0) } ?? [ask()])
    }
    shown.stage = position.flatMap { method.rank(of: $0.inquiry.question.code)?.stage }
    if let interview { coach?.takeUp(interview, at: shown.stage ?? method.stages.count - 1) }
    let changes = change.map { take($0) } ?? []
    lookAround()
    return [.say(recap(of: assessment))] + changes + [ask()]
  }

  /// What to do about something that came in.
  public mutating func hear(_ input: Input, at time: Timestamp) -> [Effect] {
    now = time
    switch input {
    case .line(let line):
      let effects = hearLine(line)
      return telling(effects)
    case .edited(let text):
      let effects = takeEdited(text)
      return telling(effects)
    case .notEdited(let reason): return say(Words.notEdited(reason))
    case .cancelled:
      let dropped = letGo()
      return dropped.isEmpty ? say(Words.lineDropped) : dropped + [ask()]
    case .endOfInput: return leave()
    case .created(let file):
      self.file = file
      lookAround()
      return continueAfterStart()
    case .notSaved(let reason):
      unsaved = reason
      return [.say(page { $0.paragraph(Words.notSaved(reason)) }), ask()]
    }
  }

  /// The last save worked: everything said so far is durable.
  public mutating func saved() { unsaved = nil }

  private mutating func hearLine(_ line: String) -> [Effect] {
    if let typed = TypedCommand(line) { return obey(typed) }
    let line = line.hasPrefix("//") ? String(line.dropFirst()) : line
    return assessment == nil ? hearTitle(line) : hearAnswer(line)
  }

  /// Text of this turn, laid out for the screen.
  func page(_ write: (inout Page) -> Void) -> String {
    var page = Page(columns: columns, isPlain: isPlain)
    write(&page)
    return page.text
  }
}

extension Conversation {

  /// What the next line means; nil when nothing is open.
  package var position: (inquiry: Inquiry, line: Line)? {
    guard let interview else { return nil }
    if let visit, let inquiry = interview.inquiry(visit.key), inquiry.isApplicable,
      let line = line(of: inquiry, on: visit)
    {
      return (inquiry, line)
    }
    if let coach {
      return coach.next(in: interview).flatMap { inquiry in inquiry.nextLine.map { (inquiry, $0) } }
    }
    return interview.next(from: assessment?.lastTouched).flatMap { inquiry in
      inquiry.nextLine.map { (inquiry, $0) }
    }
  }

  private func line(of inquiry: Inquiry, on visit: Visit) -> Line? {
    if let row = visit.row { return inquiry.cellToRevisit(inRow: row, without: visit.done) }
    return inquiry.lineToRevisit(without: visit.done) ?? inquiry.nextLine
  }

  /// Keeps what was done, in this order.
  mutating func record(_ deeds: Deed...) -> [Effect] {
    for deed in deeds { append(deed) }
    if deeds.contains(where: { $0.undoTarget == nil }) {
      for deed in completion { append(deed) }
    }
    return assessment.map { [.save($0)] } ?? []
  }

  private mutating func append(_ deed: Deed) {
    let entry = JournalEntry(id: identifiers.name(8), at: now, deed: deed)
    assessment?.append(entry)
  }

  /// Saves and leaves.
  mutating func leave() -> [Effect] {
    guard let assessment else { return [.leave(isSaved: true)] }
    guard let file else { return [.leave(isSaved: false)] }
    if unsaved != nil { return [.save(assessment), .leave(isSaved: false)] }
    return [
      .say(page { Words.farewell(&$0, file: file, position: position) }), .leave(isSaved: true),
    ]
  }
}

extension Assessment {
  /// The slot of the last thing that was done to an answer, also by undoing.
  var lastTouched: SlotKey? {
    for entry in journal.reversed() {
      let deed =
        entry.deed.undoTarget.flatMap { target in journal.first { $0.id == target }?.deed }
        ?? entry.deed
      if entry.deed.undoTarget == nil, undone.contains(entry.id) { continue }
      if let key = deed.slot { return key }
    }
    return nil
  }
}

extension Deed {
  /// The slot whose answer this changes or passes over.
  var slot: SlotKey? {
    switch self {
    case .answered(let key, _), .skipped(let key), .cleared(let key, _), .marked(let key, _, _): key
    default: nil
    }
  }
}
