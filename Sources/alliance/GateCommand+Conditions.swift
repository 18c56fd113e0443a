import AllianceCore
import AllianceReports
import Conversation
import TerminalText

/// The conditions of a run: `CRITERION=OWNER,DATE`, one for each soft criterion that is not met.
extension GateCommand {
  /// The conditions that were typed, each known, owned and due in time, and none missing.
  func conditions(_ result: GateResult, _ people: [Person]) throws -> [Deed.GateCondition] {
    let today = Program.now.day
    let given = try condition.map { try read($0, result, people, today) }
    let named = given.map(\.subject.name)
    if let twice = named.indices.first(where: { named[..<$0].contains(named[$0]) }) {
      throw Self.wrong("\(named[twice]) is given twice.")
    }
    let needed = result.result == .conditions ? result.conditions.map(\.id) : []
    if let missing = needed.first(where: { !named.contains($0) }) {
      throw Self.wrong(
        "\(missing) is not met, so it needs an owner and a date: --condition \(missing)=OWNER,DATE."
      )
    }
    return given
  }

  private func read(_ text: String, _ result: GateResult, _ people: [Person], _ today: Day) throws
    -> Deed.GateCondition
  {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let parts =
      sides.count == 2 ? sides[1].split(separator: ",", maxSplits: 1).map(String.init) : []
    guard parts.count == 2, let due = PartialDate(iso: parts[1].trimmed) else {
      let day = Day(number: today.number + result.gate.conditionDays / 2)
      let criterion = result.conditions.first?.id ?? result.gate.criteria.first?.id ?? "CRITERION"
      throw Self.wrong(
        "\"\(text.visible)\" is not written CRITERION=OWNER,DATE, such as \(criterion)=p1,\(day.iso)."
      )
    }
    let id = try criterion(sides[0].trimmed, result)
    let owner: String
    do { owner = try GateRunning.owner(parts[0], people) } catch {
      throw Self.wrong("\(id): \(error.message.visible)")
    }
    if let refusal = GateRunning.refusal(ofDue: due, result.gate, on: today) {
      throw Self.wrong("\(id): \(refusal)")
    }
    return Deed.GateCondition(.criterion(id), owner: owner, due: due)
  }

  /// The criterion that was meant, if it becomes a condition now.
  private func criterion(_ typed: String, _ result: GateResult) throws -> String {
    guard let one = result.criteria.first(where: { $0.id.lowercased() == typed.lowercased() })
    else {
      let all = result.criteria.map(\.id).joined(separator: ", ")
      throw Self.wrong(
        "Gate \(result.gate.number) has no criterion \(typed.visible). There are: \(all).")
    }
    if one.outcome.isMet == true {
      throw Self.wrong("\(one.id) is met, so it needs no condition.")
    }
    guard result.result == .conditions, !one.isHard else {
      throw Self.wrong(
        "Gate \(result.gate.number) comes out as \(GateReport.word(for: result.result)), so \(one.id) cannot become a "
          + "condition.")
    }
    return one.id
  }

  private static func wrong(_ message: String) -> Failure { Failure(message, .usage) }
}
