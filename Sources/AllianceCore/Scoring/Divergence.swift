/// Two parties who see the same thing differently enough to talk about it (blueprint 6).
public struct Divergence: Hashable, Sendable {
  public var question: String
  public var round: String?
  public var severity: Severity
  /// The size of the difference in the question's own measure: steps, per cent, points, days; nil where it has none.
  public var gap: Fraction?
  /// Code of the party that is higher, later or longer; nil where there is no direction.
  public var higher: String?
  /// What each of the two said.
  public var sides: [Side]

  public enum Severity: String, Sendable { case discuss, critical }

  public struct Side: Hashable, Sendable {
    public var party: String
    public var value: Value?
  }
}

extension Scoring {
  /// Every difference between two parties, question by question. Gaps never change a score (blueprint 6).
  public var divergences: [Divergence] {
    method.questions.filter { !$0.isShared }.flatMap { divergences(on: $0) }
  }

  func hasCriticalDivergence(_ code: String) -> Bool {
    method.question(code).map { question in
      divergences(on: question).contains { $0.severity == .critical }
    } ?? false
  }

  func divergences(on question: Question) -> [Divergence] {
    memory.divergences(question.code) { compared(question) }
  }

  private func compared(_ question: Question) -> [Divergence] {
    guard !question.isShared, isOnPath(question), let marks = method.divergenceMarks else {
      return []
    }
    var found: [Divergence] = []
    for (index, left) in parties.enumerated() {
      for right in parties[(index + 1)...] {
        if let divergence = divergence(on: question, left.code, right.code, marks) {
          found.append(divergence)
        }
      }
    }
    return found
  }

  private func divergence(
    on question: Question, _ left: String, _ right: String, _ marks: DivergenceMarks
  ) -> Divergence? {
    if question.judge != nil { return judgedDivergence(on: question, left, right) }
    guard let first = inquiry(question.code, left), first.isApplicable,
      let one = first.value?.value,
      let second = inquiry(question.code, right), second.isApplicable,
      let other = second.value?.value,
      let kind = question.kind.plain,
      let difference = Difference.between(one, other, kind, standing.start.currency)
    else { return nil }
    guard let severity = difference.severity(of: question, marks) else { return nil }
    return Divergence(
      question: question.code, round: first.key.round, severity: severity, gap: difference.gap,
      higher: difference.isFirstHigher.map { $0 ? left : right },
      sides: [.init(party: left, value: one), .init(party: right, value: other)])
  }

  /// Texts that are judged: what each of the two says of the other's, and the worse of both counts.
  private func judgedDivergence(on question: Question, _ left: String, _ right: String)
    -> Divergence?
  {
    let round = round(of: question.code)
    let judgements = [(left, right), (right, left)].compactMap { judge, writer in
      standing.answers.judgement(SlotKey(question.code, round: round, party: judge), of: writer)
    }
    let severity: Divergence.Severity? =
      judgements.contains(.miss) ? .critical : judgements.contains(.partly) ? .discuss : nil
    return severity.map {
      Divergence(
        question: question.code, round: round, severity: $0, gap: nil, higher: nil,
        sides: [.init(party: left, value: nil), .init(party: right, value: nil)])
    }
  }
}
