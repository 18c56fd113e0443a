/// A closed check over answers and over what follows from them: true, false, or open while an input is missing.
///
/// Verdict, risks and decisions share this vocabulary, so each of their rules stands in YAML (blueprint 8 to 10).
public indirect enum Check: Hashable, Sendable {
  case all([Check])
  case any([Check])
  case not(Check)
  /// At least so many of these hold.
  case count(atLeast: Int, of: [Check])
  /// It holds in each of the newest so many review periods.
  case kept(rounds: Int, Check)
  case each(PartyRequirement)
  case some(PartyRequirement)
  /// Some party's number is that low, or that high; the parties' numbers lie that far apart.
  case lowest(question: String, atMost: Number)
  case highest(question: String, atLeast: Number)
  case gap(question: String, atLeast: Number)
  /// The longest of the parties' durations is at least so many times the shortest.
  case factor(question: String, atLeast: Number)
  /// The score of an item of some party is under this, or the parties' scores lie more than this apart.
  case scoreUnder(question: String, Int)
  case figure(Figure, Bound)
  /// At least so many rows hold one of these words in a column, whichever party says so.
  case cells(question: String, column: String, words: [String], rows: [String], atLeast: Int)
  /// A cell of a table is empty or unknown.
  case emptyCell(question: String, column: String)
  /// The parties chose differently.
  case differ(question: String)
  case divergence(question: String, critical: Bool)
  case judged(question: String, Deed.Judgement)
  /// So many days have passed since the signature.
  case daysSinceSignature(atLeast: Int)
  /// The agreement was signed before that gate was passed.
  case signedBeforeGate(Int)
  case passedBeforeSignature(Int)
  /// The agreed term is over.
  case termEnded(question: String, field: String)
  case conclusion(Conclusion)

  /// What follows from the answers elsewhere: the inputs of the class rules and of the decision table.
  public enum Conclusion: Hashable, Sendable {
    case outcome([OutcomeResult])
    /// So many of the four characteristics are present.
    case present(atLeast: Int)
    case characteristic(Characteristic, [CharacteristicState])
    case markers(atLeast: Int)
    case rule([String])
    case possible([String])
    case basis(Verdict.Basis)
    /// That stage has core questions that are neither complete nor marked.
    case before(stage: String)
    /// One party has it and another has not.
    case oneSided(Characteristic)
    case outcomeOneSided
    case risk(String, [Risk.Level])
  }

  public typealias Characteristic = Questionnaire.Dimension.Characteristic

  /// Which side of a mark a figure lies on.
  public enum Bound: Hashable, Sendable {
    case under(Int)
    case over(Int)
  }

  /// Figures of one or more answers that are not a score; in per cent, or in points of it.
  public enum Figure: String, CaseIterable, Sendable {
    /// Rows of commitments that name quantity, unit, period, owner and program, of a party's own rows.
    case specificShare = "specific-share"
    /// Sent upward of all decisions.
    case escalationShare = "escalation-share"
    /// Resource kinds of the five that a party gives nothing of.
    case emptyKinds = "empty-kinds"
    /// What a party keeps of its commitments, in the newest quarter that is known (coverage MET-H1).
    case fulfilment
    /// How far the parties lie apart in that.
    case fulfilmentGap = "fulfilment-gap"
    /// What a party says that it gave against what another one saw arrive, line by line.
    case observedGap = "observed-gap"
    /// A party's share of what is put in against its share of what comes out.
    case balance
    /// Milestones that came late, of those that were due.
    case lateShare = "late-share"
  }
}

/// How much of a characteristic is there (blueprint 5.3).
public enum CharacteristicState: String, CaseIterable, Sendable {
  case present, partial, absent, unknown
}
