/// How a question is answered (formats 2).
public enum AnswerKind: Hashable, Sendable {
  /// One typed line fills the main value.
  case plain(PlainKind)
  /// No value of its own: its fields, one after the other, read as one sentence.
  case sentence
  case table(Table)
  /// A table whose columns are fixed by the method.
  case commitments(Table)
  /// The companies of the alliance, and how many there may be.
  case parties(ClosedRange<Int>)
  /// Who speaks for a party.
  case people

  /// The words that stand for the kinds in a questionnaire file.
  public enum Name: String, CaseIterable, Sendable {
    case yesNo = "yes-no"
    case scale, choice, choices, number, percent, money, date, duration, text, sentence, table,
      commitments
    case parties, people
  }

  /// The kind of the main value; nil for the kinds made of fields, rows or names.
  public var plain: PlainKind? {
    switch self {
    case .plain(let kind): kind
    case .sentence, .table, .commitments, .parties, .people: nil
    }
  }

  /// The options of a choice, in order; none for other kinds.
  public var options: [Option] { plain?.options ?? [] }

  /// The table behind a table or commitments question.
  public var table: Table? {
    switch self {
    case .table(let table), .commitments(let table): table
    case .plain, .sentence, .parties, .people: nil
    }
  }
}
