/// One thing a person said, in the shape it has in the file.
///
/// The file can be read without its questionnaire, so the cases are the shapes of formats 2, not the kinds of
/// question: a date, the id of an option and a sentence are all words here, and `AnswerKind` knows which.
public enum Value: Hashable, Sendable {
  /// Yes or no.
  case yesNo(Bool)
  /// A scale step, a number or a percentage.
  case number(Number)
  /// A text, the id of a chosen option, or a date in its stored form.
  case text(String)
  /// The ids of ticked options, in the order of the questionnaire; empty when nothing is ticked.
  case ids([String])
  indirect case money(Money)
  /// A duration with an end; one without is the text `never` or `open-ended`.
  case span(Duration.Span)

  public init(_ duration: Duration) {
    switch duration {
    case .span(let span): self = .span(span)
    case .never: self = .text(Self.never)
    case .openEnded: self = .text(Self.openEnded)
    }
  }

  private static let never = "never"
  private static let openEnded = "open-ended"

  /// The duration this value stands for, if it is one.
  public var duration: Duration? {
    switch self {
    case .span(let span): .span(span)
    case .text(Self.never): .never
    case .text(Self.openEnded): .openEnded
    case .yesNo, .number, .text, .ids, .money: nil
    }
  }

  /// The date this text stands for, if it is one.
  public var date: PartialDate? {
    if case .text(let text) = self { PartialDate(iso: text) } else { nil }
  }

  /// The number inside, if it is one.
  public var number: Number? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text inside, if it is one.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The options this value names: one for a choice, several for ticks, none for anything else.
  public var optionIDs: [String] {
    switch self {
    case .text(let id): [id]
    case .ids(let ids): ids
    case .yesNo, .number, .money, .span: []
    }
  }
}

/// What stands in one place of an answer: said, said but left general, or known to be unknown.
///
/// Absent is a fourth condition, "not reached", and is written as nothing at all (formats 4).
public enum Stated: Hashable, Sendable {
  case given(Value)
  /// A general word stayed after the probe; it is kept, marked, and does not count.
  case leftGeneral(Value)
  case unknown

  /// The value, whether it counts or not.
  public var value: Value? {
    switch self {
    case .given(let value), .leftGeneral(let value): value
    case .unknown: nil
    }
  }
}
