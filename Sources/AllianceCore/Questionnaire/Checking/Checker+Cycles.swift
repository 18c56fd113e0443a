/// Conditions that wait for each other.
extension Checker {
  /// A thing that is asked: a question, or a field or column of it.
  private struct Node: Hashable {
    var question: String
    var part: Condition.Part
  }

  func checkCycles() {
    let waits = waits
    var done: Set<Node> = []
    for question in method.questions {
      var path: [Node] = []
      follow(Node(question: question.code, part: .value), waits, &path, &done)
    }
  }

  private func follow(
    _ node: Node, _ waits: [Node: [Node]], _ path: inout [Node], _ done: inout Set<Node>
  ) {
    if let start = path.firstIndex(of: node) {
      return report(Array(path[start...]) + [node])
    }
    guard path.count < 500, !done.contains(node) else { return }
    path.append(node)
    for next in waits[node] ?? [] { follow(next, waits, &path, &done) }
    path.removeLast()
    done.insert(node)
  }

  private func report(_ circle: [Node]) {
    guard let first = circle.first, let question = method.question(first.question) else { return }
    let words = circle.map { "\($0.question)\($0.part.words)" }
    let site = question.conditionSites.first { $0.part == first.part }
    error(
      words.count == 2
        ? "\(words[0]) waits for itself"
        : "these wait for each other, so none is ever asked: \(words.joined(separator: ", "))",
      at: .question(first.question), site?.steps ?? ["rows"],
      mend: "Let one of them be asked without the other")
  }

  /// What has to be asked before each thing.
  private var waits: [Node: [Node]] {
    var waits: [Node: [Node]] = [:]
    for question in method.questions {
      let itself = Node(question: question.code, part: .value)
      for site in question.conditionSites {
        guard let part = site.part else { continue }
        let node = Node(question: question.code, part: part)
        for case .answer(let code, _, let other, _) in site.condition.leaves([]).map(\.condition) {
          waits[node, default: []].append(Node(question: code, part: other))
        }
      }
      if case .from(let source)? = question.kind.table?.rows {
        waits[itself, default: []].append(Node(question: source, part: .value))
      }
      let parts =
        question.fields.map { Condition.Part.field($0.name) }
        + (question.kind.table?.columns ?? []).map { .column($0.name) }
      for part in parts {
        waits[Node(question: question.code, part: part), default: []] += [itself]
      }
    }
    return waits
  }
}

extension ConditionSite {
  /// The part of the question that waits for this condition; nil for a probe, which nothing waits for.
  fileprivate var part: Condition.Part? {
    guard case .entry(let name)? = steps.dropLast().last else {
      return role == .question ? .value : nil
    }
    switch role {
    case .question: return .value
    case .field: return .field(option.map { "\($0.id).\(name)" } ?? name)
    case .column: return .column(name)
    case .probe: return nil
    }
  }
}
