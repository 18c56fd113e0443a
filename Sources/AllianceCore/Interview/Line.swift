/// What the next typed line means. Every value, field, probe and cell takes exactly one line (formats 3).
public enum Line: Hashable, Sendable {
  /// The main value of the question.
  case value
  case field(AskedField)
  /// A second try at a text that was left general; `word` is the person's own.
  case general(Target, word: String, ask: String)
  /// A question beyond the fields; its answer is kept under the probe's code.
  case probe(Question.Probe)
  /// A cell of a table row; `row` is nil for the first cell of a new row.
  case cell(AskedField, row: String?, number: Int)
  /// How well the answer of that party meets this party's own: match, partly or miss.
  case judgement(of: Party)
  /// Another party of the alliance.
  case party
  /// A person of this party; `role` is the one still missing.
  case person(role: Person.Role?)

  /// A text that can be left general.
  public enum Target: Hashable, Sendable {
    case value
    case field(String)
  }
}
