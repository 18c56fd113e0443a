import AllianceCore

/// What a score rule does, in a sentence without its full stop.
enum RuleWords {
  static func words(for rule: ScoreRule) -> String {
    switch rule {
    case .scale: "each step above the first is 25 points"
    case .yesNo: "yes is 100, no is 0"
    case .fields(let names):
      names.isEmpty
        ? "the share of facts given and not left general"
        : "the share given of \(names.joined(separator: ", "))"
    case .map(let points, _):
      points.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
    case .any: "any tick is 100, none is 0"
    case .count(let points, let shown):
      points.enumerated().map { "\(ticks($0, of: points.count)): \($1)" }.joined(separator: "; ")
        + (shown.map { "; without its \($0) none counts" } ?? "")
    case .share(let ids):
      ids.isEmpty ? "the share ticked" : "the share ticked of \(ids.joined(separator: ", "))"
    case .shown(_, let field): "the share ticked with its \(field) given"
    case .number: "the number itself, at most 100"
    case .measure(let measure): words(for: measure)
    case .steps(let steps):
      steps.map { step in "\(step.atMost.map { "up to \($0.words)" } ?? "more"): \(step.points)" }
        .joined(separator: "; ")
    case .source(let field, let with, let without): "\(with) with \(field), \(without) without"
    case .window(let window):
      "\(window.longer) when longer than the time left to \(window.deadline), \(window.near) within \(window.within) % "
        + "below it, else \(window.shorter)"
    case .judged(let match, let partly, let miss):
      "what the party described says of it: match \(match), partly \(partly), miss \(miss); the lowest counts"
    case .rows: "the share of complete rows"
    case .difference:
      "the share of kinds that one side only puts in, as far as the sides see it alike"
    }
  }

  private static func ticks(_ index: Int, of count: Int) -> String {
    switch index {
    case count - 1: "\(index) ticks or more"
    case 1: "1 tick"
    default: "\(index) ticks"
    }
  }
}
