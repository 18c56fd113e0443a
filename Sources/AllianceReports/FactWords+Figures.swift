import AllianceCore

/// Facts about figures and counts, said in words.
extension FactWords {
  func figure(_ fact: Outcome.Fact) -> String {
    switch fact {
    case .count(let count, let allowed, let places):
      return "\(count) found, \(allowed) allowed" + list(places, before: ": ")
    case .points(let points?, let needed):
      return "\(points.tenths) points, \(needed.words) needed"
    case .points(nil, let needed): return "no points to show, \(needed.words) needed"
    case .pointsUnder(let points, let limit):
      return
        "\(points.map { "\($0.tenths) points" } ?? "no points to show"), from \(limit.words) on it is enough"
    case .settled: return "it is to be answered or marked"
    case .rows(let count, let needed, let columns):
      return "\(count) rows, \(needed) needed" + list(columns, before: " with ")
    case .specificLines(let share?, let needed, let groups, let neededGroups):
      return
        "\(share.tenths) % of the lines are specific, \(needed) % needed; they cover \(groups) of the 3 groups of "
        + "resources, \(neededGroups) needed"
    case .specificLines(nil, _, _, _): return "the commitments are not stated yet"
    case .kindsAtZero(let kinds):
      return kinds.isEmpty ? "something of every kind arrived" : "nothing arrived of \(list(kinds))"
    case .offers(let kinds, let allowed):
      return kinds.isEmpty
        ? "what is expected and what is offered should lie within \(allowed) % of each other"
        : "what is expected and what is offered lie over \(allowed) % apart in \(list(kinds))"
    case .dueBySignature(let due, let signature):
      return "due \(due?.iso ?? "on no date")" + (signature.map { ", signature \($0.iso)" } ?? "")
    case .share(let share, let allowed):
      return "\(share.map { "\($0.tenths) %" } ?? "not known"), \(allowed) % allowed"
    case .promised(let kinds):
      return kinds.isEmpty ? "no output of a promised kind" : "promised and there: \(list(kinds))"
    case .answer, .fields, .ticks, .window, .dates, .lowest, .highest, .gap, .judgement,
      .divergence,
      .outcome, .floor, .index:
      preconditionFailure("said among the other facts")
    }
  }

  private func list(_ words: [String], before: String = "") -> String {
    words.isEmpty ? "" : before + words.joined(separator: ", ")
  }
}
