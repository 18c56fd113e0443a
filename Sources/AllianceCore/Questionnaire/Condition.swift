/// A closed, typed rule about answers that decides whether something is asked (formats 1).
public indirect enum Condition: Hashable, Sendable {
  /// An answer to a question, or one of its fields or columns, passes the test.
  case answer(question: String, party: Scope, part: Part, test: Test)
  /// The main value of the question at hand passes the test.
  case value(Test)
  /// That field of the question at hand holds a general word.
  case general(field: String)
  /// The alliance is in one of these states.
  case state([String])
  /// The method recommends one of these decisions.
  case recommended([String])
  /// Every n-th round.
  case every(Int)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Whose answer counts.
  public enum Scope: String, CaseIterable, Sendable { case same, any, all }

  /// Which part of an answer is looked at.
  public enum Part: Hashable, Sendable {
    case value
    case field(String)
    case column(String)
  }

  /// What the part must be.
  public enum Test: Hashable, Sendable {
    case anyOf([String])
    case noneOf([String])
    case atLeast(Number)
    case atMost(Number)
    case answered
  }
}
