extension Lifecycle {
  /// The machine as it runs: every event is tried in every position that can be reached, and what it leads to is drawn.
  public static func map(of method: Questionnaire) -> MethodMap {
    var drawing = Drawing(method)
    drawing.explore()
    return drawing.map
  }

  /// The positions reached so far, and the arrows between their states.
  private struct Drawing {
    private let method: Questionnaire
    private var reached: Set<Position> = []
    private var waiting: [Lifecycle]
    private var nodes: [MethodMap.Node] = []
    private var arrows: [MethodMap.Arrow] = []

    /// Where an alliance stands, as far as it matters for what can happen next.
    private struct Position: Hashable {
      var state: State
      var stage: StageState?
      var entry: Int?
    }

    init(_ method: Questionnaire) {
      self.method = method
      waiting = [Lifecycle(method)]
    }

    var map: MethodMap {
      MethodMap(groups: [.init(title: "Lifecycle", nodes: nodes)], arrows: arrows)
    }

    mutating func explore() {
      while let lifecycle = waiting.first {
        waiting.removeFirst()
        let position = Position(
          state: lifecycle.state, stage: lifecycle.currentStage.map { lifecycle.stages[$0] },
          entry: lifecycle.entry)
        guard reached.insert(position).inserted else { continue }
        add(node(of: lifecycle.state))
        for event in events(in: lifecycle) {
          var next = lifecycle
          guard (try? next.apply(event)) != nil else { continue }
          waiting.append(next)
          draw(lifecycle.state, next.state, event)
        }
      }
    }

    /// Everything that can be tried: the stage worked on and its gate, rounds, and every decision.
    private func events(in lifecycle: Lifecycle) -> [Event] {
      var events: [Event] = [
        .roundOpened, .roundClosed(ruleHit: true), .roundClosed(ruleHit: false),
      ]
      let later = method.stages.indices.filter { method.stages[$0].phase != .intake }
      events += later.map { .intakeCompleted(enters: $0) }
      if let stage = lifecycle.currentStage {
        events.append(.answered(stage: stage))
        if let gate = method.stages[stage].gate {
          let results: [Deed.GateRun.Result] = [.pass, .conditions, .hold, .redirect]
          events += results.map { .gateRun(gate, $0, to: nil) } + [.overrode(gate: gate)]
        }
      }
      let open = method.stages.firstIndex { $0.phase == .forming }
      events += Deed.Decision.Kind.allCases.map { .decided($0, stages: [open].compactMap { $0 }) }
      return events + [.exitClosed]
    }

    private mutating func draw(_ from: State, _ to: State, _ event: Event) {
      let (from, to) = (node(of: from), node(of: to))
      guard from.id != to.id, let text = event.words else { return }
      guard let index = arrows.firstIndex(where: { $0.from == from.id && $0.to == to.id }) else {
        arrows.append(.init(from: from.id, to: to.id, text: text, isCondition: false))
        return
      }
      let words = arrows[index].text.components
      if !words.contains(text) { arrows[index].text = (words + [text]).joined(separator: ", ") }
    }

    private mutating func add(_ node: MethodMap.Node) {
      if !nodes.contains(node) { nodes.append(node) }
    }

    private func node(of state: State) -> MethodMap.Node {
      if case .forming(let stage) = state {
        let name = method.stages[stage].id
        return .init(id: "forming_\(MethodMap.id(name))", text: "forming: \(name)")
      }
      return .init(id: state.name, text: state.name)
    }
  }
}

extension String {
  /// The parts of a list in words.
  fileprivate var components: [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: ", ") {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension Lifecycle.Event {
  /// What happened, in a few words without a comma; nil for what never moves an alliance on.
  fileprivate var words: String? {
    switch self {
    case .answered, .lapsed, .inputChanged: nil
    case .intakeCompleted: "intake complete"
    case .gateRun(let gate, .pass, _), .gateRun(let gate, .conditions, _): "gate \(gate) passed"
    case .gateRun(let gate, .hold, _): "gate \(gate) held"
    case .gateRun(let gate, .redirect, _): "gate \(gate) redirects"
    case .overrode(let gate): "gate \(gate) overridden"
    case .roundOpened: "round opened"
    case .roundClosed(ruleHit: true): "round closed with a rule hit"
    case .roundClosed(ruleHit: false): "round closed"
    case .decided(let decision, _): decision.rawValue
    case .exitClosed: "exit checklist closed"
    }
  }
}
