/// A drawing before it is drawn: things in groups, and arrows between them.
public struct MethodMap: Sendable, Equatable {
  public var groups: [Group] = []
  public var arrows: [Arrow] = []

  /// Things that stand together, under a heading.
  public struct Group: Sendable, Equatable {
    public var title: String
    public var nodes: [Node]
  }

  /// One thing.
  public struct Node: Sendable, Equatable {
    /// Letters, digits and underscores only.
    public var id: String
    public var text: String
  }

  /// What leads from one thing to another.
  public struct Arrow: Sendable, Equatable {
    public var from: String
    public var to: String
    /// Why; empty where it is only the order.
    public var text: String
    /// A condition rather than a step.
    public var isCondition: Bool
  }

  /// A name as an id: every other character becomes an underscore.
  static func id(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// Two drawings as one.
  public static func + (one: MethodMap, other: MethodMap) -> MethodMap {
    MethodMap(groups: one.groups + other.groups, arrows: one.arrows + other.arrows)
  }

  public init(groups: [Group] = [], arrows: [Arrow] = []) {
    self.groups = groups
    self.arrows = arrows
  }
}

extension Questionnaire {
  /// The questions stage by stage in the order of asking, and which answers decide about which questions.
  public var questionFlow: MethodMap {
    var map = MethodMap()
    for stage in stages where !stage.questions.isEmpty {
      map.groups.append(
        MethodMap.Group(
          title: stage.title,
          nodes: stage.questions.map {
            .init(id: MethodMap.id($0.code), text: "\($0.code) \($0.name)")
          }))
      for (one, next) in zip(stage.questions, stage.questions.dropFirst()) {
        map.arrows.append(
          .init(
            from: MethodMap.id(one.code), to: MethodMap.id(next.code), text: "", isCondition: false)
        )
      }
    }
    for question in questions { map.arrows += question.conditionArrows }
    return map
  }
}

extension Question {
  /// From each question that this one's condition looks at.
  fileprivate var conditionArrows: [MethodMap.Arrow] {
    var arrows: [MethodMap.Arrow] = []
    for case .answer(let code, _, let part, let test) in (when?.leaves([]) ?? []).map(\.condition) {
      let arrow = MethodMap.Arrow(
        from: MethodMap.id(code), to: MethodMap.id(self.code), text: "\(part.short)\(test.words)",
        isCondition: true)
      if !arrows.contains(arrow) { arrows.append(arrow) }
    }
    return arrows
  }
}

extension Condition.Part {
  /// The part before a test, where it is not the value.
  fileprivate var short: String {
    switch self {
    case .value: ""
    case .field(let name), .column(let name): "\(name): "
    }
  }
}

extension Condition.Test {
  /// A few words for an arrow.
  fileprivate var words: String {
    let short = { (words: [String]) in
      words.prefix(2).joined(separator: ", ")
        + (words.count > 2 ? " and \(words.count - 2) more" : "")
    }
    return switch self {
    case .anyOf(let words): short(words)
    case .noneOf(let words): "not \(short(words))"
    case .atLeast(let limit): "at least \(limit.literal)"
    case .atMost(let limit): "at most \(limit.literal)"
    case .answered: "answered"
    }
  }
}
