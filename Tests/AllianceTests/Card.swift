import Foundation
import Testing

/// A scorecard as a reader of the JSON meets it; gate 1 is the one that is looked at.
struct Card {
  private let whole: [String: Any]

  init(_ object: Any) throws { whole = try #require(object as? [String: Any]) }

  private var gate: [String: Any] { (whole["gates"] as? [[String: Any]])?.first ?? [:] }
  private var lifecycle: [String: Any] { whole["lifecycle"] as? [String: Any] ?? [:] }
  private var criteria: [[String: Any]] { gate["criteria"] as? [[String: Any]] ?? [] }

  var result: String { gate["result"] as? String ?? "" }
  var standing: String { gate["standing"] as? String ?? "" }
  var index: String { Self.tenths(gate["index"]) }
  var state: String { lifecycle["state"] as? String ?? "" }
  var stage: String { lifecycle["stage"] as? String ?? "" }
  var to: String { lifecycle["to"] as? String ?? "" }
  var stages: [String: String] { lifecycle["stages"] as? [String: String] ?? [:] }
  var outcome: String { (whole["outcomeTest"] as? [String: Any])?["overall"] as? String ?? "" }
  /// Criteria that are not met or open.
  var unmet: [String] {
    criteria.filter { $0["met"] as? Bool != true }.compactMap { $0["id"] as? String }
  }

  func met(_ id: String) -> Bool? { criterion(id)["met"] as? Bool }
  func says(_ id: String) -> String? { criterion(id)["says"] as? String }
  func questions(_ id: String) -> [String] { criterion(id)["questions"] as? [String] ?? [] }

  private func criterion(_ id: String) -> [String: Any] {
    criteria.first { $0["id"] as? String == id } ?? [:]
  }

  var conditions: [String] {
    (gate["conditions"] as? [[String: Any]] ?? []).map { condition in
      ["criterion", "owner", "due", "state"].map { condition[$0] as? String ?? "" }.joined(
        separator: " ")
    }
  }

  var divergences: [String] {
    (whole["divergences"] as? [[String: Any]] ?? []).map { divergence in
      ["question", "kind"].map { divergence[$0] as? String ?? "" }.joined(separator: " ")
    }
  }

  func score(_ dimension: String, _ party: String) -> String {
    let found = (whole["dimensions"] as? [[String: Any]] ?? []).first {
      $0["id"] as? String == dimension
    }
    return Self.tenths((found?["parties"] as? [String: Any])?[party])
  }

  private static func tenths(_ number: Any?) -> String {
    (number as? Double).map { String(format: "%.1f", $0) } ?? "null"
  }
}
