import AllianceCore
import AllianceReports

/// Scores, explanations and gates inside the chat. A gate only ever runs when it is told to.
extension Conversation {
  mutating func score(_ argument: String, _ scoring: Scoring) -> [Effect] {
    guard argument.isEmpty else { return say { $0.paragraph(Words.scoreIsWhole(argument)) } }
    return [
      .say(ScoreReport(scoring, hints: .chat).report.text(columns: columns, isPlain: isPlain)),
      ask(),
    ]
  }

  mutating func explain(_ name: String, _ scoring: Scoring) -> [Effect] {
    guard !name.isEmpty else { return say(Words.explainWhat(samples)) }
    guard let report = Explanation.report(of: name, scoring, hints: .chat) else {
      let near = Explanation.nearest(to: name, scoring)
      return say { $0.paragraph(Words.nothingToExplain(name, nearest: near)) }
    }
    return [.say(report.text(columns: columns, isPlain: isPlain)), ask()]
  }

  /// `/gate`, `/gate 1`, and behind it `run`, `path` or `override`.
  mutating func gate(_ argument: String, _ scoring: Scoring) -> [Effect] {
    var words = argument.split(separator: " ").map { $0.lowercased() }
    let step = words.last.flatMap(GateStep.init)
    if step != nil { words.removeLast() }
    let current = scoring.lifecycle.currentStage.flatMap { method.stages[$0].gate }
    let typed = words.first
    guard let number = typed.map({ Int($0.trimmingPrefix("gate")) }) ?? current else {
      guard let typed else { return say { $0.paragraph(Words.noGateHere) } }
      return noSuchGate(typed)
    }
    guard let report = GateReport(gate: number, scoring, hints: .chat) else {
      return noSuchGate("\(number)")
    }
    guard words.count < 2 else { return say { $0.paragraph(Words.gateUsage(number)) } }
    switch step {
    case .run: return run(report, scoring)
    case .override: return override(number, scoring)
    case .path:
      let path = PathReport.report(gate: number, scoring.path(throughGate: number), scoring)
      return [.say(path.text(columns: columns, isPlain: isPlain)), ask()]
    case nil: return [.say(report.report.text(columns: columns, isPlain: isPlain)), ask()]
    }
  }

  private mutating func noSuchGate(_ typed: String) -> [Effect] {
    let numbers = method.gates.map(\.number)
    return say { $0.paragraph(Words.noSuchGate(typed, numbers)) }
  }

  private mutating func run(_ report: GateReport, _ scoring: Scoring) -> [Effect] {
    let printed = Effect.say(report.report.text(columns: columns, isPlain: isPlain))
    let replaced = GateRunning.replaced(gate: report.result.gate.number, scoring)
    let warned = replaced.map { words in [Effect.say(page { $0.paragraph(words) })] } ?? []
    guard let deed = report.result.run(conditions: []).map(Deed.gateRun) else {
      return [printed, ask()]
    }
    if let refusal = GateRunning.refusal(of: deed, scoring) {
      return [printed] + say { $0.paragraph(Words.reading(refusal)) }
    }
    guard report.result.result == .conditions, !report.result.conditions.isEmpty else {
      return [printed] + warned + finish(report.result, [])
    }
    pending = .condition(
      GateConditions(result: report.result, says: report.result.conditions.map(report.says)))
    return [printed] + warned + [ask()]
  }

  private mutating func finish(_ result: GateResult, _ conditions: [Deed.GateCondition]) -> [Effect]
  {
    guard let run = result.run(conditions: conditions) else { return [ask()] }
    visit = nil
    let word = GateReport.word(for: result.result)
    return record(.gateRun(run)) + say { $0.paragraph(Words.gateRun(run.gate, word)) }
  }

  /// The owner, then the date, of each condition in turn.
  mutating func hearCondition(_ line: String, _ waiting: GateConditions) -> [Effect] {
    var waiting = waiting
    let text = line.trimmed
    guard let owner = waiting.owner else {
      do {
        waiting.owner = try GateRunning.owner(text, assessment?.standing.people ?? [])
      } catch {
        return say { $0.paragraph(error.message) }
      }
      pending = .condition(waiting)
      return [ask()]
    }
    do {
      let value = try PlainKind.date.read(text, context: ReadingContext(baseCurrency: currency))
      guard let due = value.date else { return [ask()] }
      let condition = Deed.GateCondition(.criterion(waiting.current.id), owner: owner, due: due)
      if let refusal = GateRunning.refusal(ofDue: due, waiting.result.gate, on: now.day) {
        return say { $0.paragraph(refusal) }
      }
      waiting.given.append(condition)
      waiting.owner = nil
      let isComplete = waiting.given.count == waiting.result.conditions.count
      pending = isComplete ? nil : .condition(waiting)
      return isComplete ? finish(waiting.result, waiting.given) : [ask()]
    } catch {
      return say { $0.paragraph(error.message(for: .date)) }
    }
  }
}

/// What is done with a gate beside looking at it.
enum GateStep: String, CaseIterable {
  case run, path, override
}

/// The conditions of a gate while their owners and dates are asked for.
struct GateConditions: Sendable {
  let result: GateResult
  let says: [String]
  var given: [Deed.GateCondition] = []
  /// Of the condition whose date is asked for now.
  var owner: String?

  var current: GateResult.Criterion { result.conditions[given.count] }

  /// The line that is asked now.
  var question: String {
    owner == nil
      ? Words.conditionOwner(current.id, says[given.count])
      : Words.conditionDue(result.gate.conditionDays)
  }
}
