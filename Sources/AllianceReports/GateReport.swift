import AllianceCore
import TerminalText

/// A gate with its criteria, what stands behind each, and what would change the result.
public struct GateReport {
  let scoring: Scoring
  public let result: GateResult
  private let facts: FactWords
  private let hints: Hints

  /// Nil when the method has no such gate.
  public init?(gate number: Int, _ scoring: Scoring, hints: Hints = .none) {
    guard let result = scoring.result(ofGate: number) else { return nil }
    self.scoring = scoring
    self.result = result
    self.hints = hints
    facts = FactWords(scoring: scoring)
  }

  /// What the gate says, in a word or two.
  public static func word(for result: GateResult.Result) -> String {
    switch result {
    case .pass: "pass"
    case .conditions: "pass with conditions"
    case .hold: "hold"
    case .redirect: "redirect"
    case .notReady: "not ready"
    }
  }

  /// `met`, `NOT MET` or `open`.
  static func word(for isMet: Bool?) -> String { isMet.map { $0 ? "met" : "NOT MET" } ?? "open" }

  /// What a criterion means; those of the index have no words of their own.
  public func says(_ criterion: GateResult.Criterion) -> String {
    criterion.says.isEmpty
      ? criterion.outcome.reasons.map(facts.words).joined(separator: "; ") : criterion.says
  }

  /// A criterion with the facts that decide it, for lists.
  public func line(_ criterion: GateResult.Criterion) -> String {
    guard criterion.outcome.isMet != true, !criterion.says.isEmpty else {
      return says(criterion) + waivers(of: criterion)
    }
    // While much is not answered, every fact behind an open criterion would say only that.
    if result.result == .notReady, criterion.outcome.isMet == nil { return criterion.says }
    let reasons = Self.firstOfEach(
      criterion.outcome.reasons.filter { $0.isMet != true && $0.need != .spare })
    let missing = Set(reasons.filter(isNotAnswered).compactMap(\.question))
    let silent = notAnswered(among: reasons)
    // What cannot be compared for want of an answer is said by that.
    let told = reasons.filter { reason in
      reason.isMet != nil || !(reason.question.map(missing.contains) ?? false)
    }
    let more = told.count > Self.mostReasons ? ["and \(told.count - Self.mostReasons) more"] : []
    let words =
      (silent.isEmpty ? [] : ["not answered: \(silent.joined(separator: ", "))"])
      + told.prefix(Self.mostReasons).map(facts.words) + more
    return criterion.says + ": " + words.joined(separator: "; ")
  }

  /// `; does not apply: Q2.17 (Acme: no joint results)`, where that is how an answer meets it (blueprint A13).
  private func waivers(of criterion: GateResult.Criterion) -> String {
    let waived = scoring.waivers(among: criterion.outcome.reasons).map { waiver in
      let said = [waiver.party.map(facts.name), waiver.reason].compactMap { $0 }
      return waiver.question + (said.isEmpty ? "" : " (\(said.joined(separator: ": ")))")
    }
    return waived.isEmpty ? "" : "; does not apply: " + waived.joined(separator: ", ")
  }

  /// Whether it is open for want of this one answer; what is about the answers of all parties together never is.
  private func isNotAnswered(_ reason: Outcome.Reason) -> Bool {
    guard reason.isMet == nil, let code = reason.question,
      reason.party != nil || scoring.method.question(code)?.isShared == true
    else { return false }
    return scoring.inquiry(code, reason.party)?.isComplete != true
  }

  /// `Q2.04` where nobody has answered, `Q2.06 (Acme)` where only some have not.
  private func notAnswered(among reasons: [Outcome.Reason]) -> [String] {
    var silent: [(code: String, parties: [String])] = []
    for reason in reasons where isNotAnswered(reason) {
      guard let code = reason.question else { continue }
      let index = silent.firstIndex { $0.code == code } ?? silent.endIndex
      if index == silent.endIndex { silent.append((code, [])) }
      if let party = reason.party, !silent[index].parties.contains(party) {
        silent[index].parties.append(party)
      }
    }
    let all = scoring.assessment.standing.activeParties.count
    return silent.map { code, parties in
      parties.isEmpty || parties.count == all
        ? code : "\(code) (\(parties.map(facts.name).joined(separator: ", ")))"
    }
  }

  /// So many facts are named in a line; `explain` names all.
  private static let mostReasons = 6

  /// What is asked of one answer in several ways is said once.
  private static func firstOfEach(_ reasons: [Outcome.Reason]) -> [Outcome.Reason] {
    reasons.indices.filter { index in
      reasons[index].question == nil
        || !reasons[..<index].contains {
          $0.question == reasons[index].question && $0.party == reasons[index].party
        }
    }.map { reasons[$0] }
  }

  /// The gate as it stands now.
  public var report: Report {
    var report = Report(
      "Gate \(result.gate.number)  \(result.gate.name)  \(Self.word(for: result.result))")
    add(to: &report)
    return report
  }

  func add(to report: inout Report) {
    if let record = GateRecord(gate: result.gate.number, scoring) {
      report.paragraph(record.sentence)
    }
    report.table(
      ["Result", "Id", "What it means"],
      result.criteria.map { [Self.word(for: $0.outcome.isMet), $0.id, line($0)] })
    if let index = result.index {
      report.paragraph("Readiness index \(index.tenths)\(result.band.map { ", \($0)" } ?? "").")
    }
    report.list(
      result.parked.map { "Parked: \($0.question), \($0.owner) settles it by \($0.due.iso)" })
    if let way = result.mustReturn {
      report.paragraph("Back to Gate \(way.to): \(way.says)")
    }
    if !result.open.isEmpty {
      report.paragraph("Not answered yet: \(Self.places(result.open)).")
    }
    if let redirect = result.redirect {
      report.paragraph(
        "Another form fits better: \(VerdictWords.name(redirect.to)). \(redirect.says)")
    }
    let standing = scoring.conditions(ofGate: result.gate.number)
    report.table(
      ["State", "Due", "Condition"],
      standing.map { one in
        let owner = scoring.assessment.standing.people.first { $0.code == one.condition.owner }
        let name = [one.condition.owner, owner?.name].compactMap { $0 }.joined(separator: " ")
        return [
          one.state.rawValue, one.condition.due.iso, "\(one.condition.subject.name), \(name)",
        ]
      })
    if let way = nextStep { report.paragraph(way) }
  }

  private static func places(_ keys: [SlotKey]) -> String {
    let places = keys.prefix(8).map {
      [$0.party, $0.question].compactMap { $0 }.joined(separator: " ")
    }
    return places.joined(separator: ", ") + (keys.count > 8 ? " and \(keys.count - 8) more" : "")
  }

  /// That too few core questions are answered, and which are not.
  private var thinness: String? {
    guard result.isTooThin, let coverage = result.coverage else { return nil }
    return
      "Only \(coverage.tenths) % of the core questions are answered, \(result.gate.coverage) % are needed: unknown are "
      + "\(Self.places(result.unanswered))."
  }

  private var standing: GateStanding { GateStanding(scoring.lifecycle, result.gate.number) }

  private var conditionsThatStand: [String] {
    scoring.conditions(ofGate: result.gate.number).map(\.condition.subject.name)
  }

  /// What would change the result, in one sentence.
  private var nextStep: String? {
    let unmet = result.criteria.filter { $0.outcome.isMet != true }
    switch result.result {
    case .pass:
      guard !standing.isOpen else { return nil }
      return hints.runGate(result.gate.number).map { "It passes when it is run: \($0)." }
    case .notReady:
      let with = hints.runGate(result.gate.number).map { " with \($0)" } ?? ""
      return "Answer or mark what is open, then run it\(with)."
    case .conditions:
      let owned = standing == .conditions ? conditionsThatStand : []
      let bare = unmet.map(\.id).filter { !owned.contains($0) }
      guard bare.isEmpty else {
        let each = bare.count == 1 ? bare[0] : "each of \(bare.joined(separator: ", "))"
        return conditionsThatStand.isEmpty || standing == .conditions
          ? "It passes once \(each) has an owner and a date."
          : "Run it again with a new date for \(each)."
      }
      return unmet.isEmpty
        ? "It passes on condition that what is parked is settled."
        : "It stays passed while each condition is met by its day."
    case .hold:
      let hard = unmet.filter(\.isHard).map(\.id)
      let soft = unmet.filter { !$0.isHard }.map(\.id) + result.parked.map(\.question)
      let open =
        hard.first.map { first in
          let steps = [
            hints.wayThroughGate(result.gate.number).map { " A way through: \($0)." },
            hints.explain("gate\(result.gate.number).\(first)").map {
              " Every point behind it: \($0)."
            },
          ]
          return (standing.isOpen ? "Still unmet: " : "What would open it: ")
            + "\(hard.joined(separator: ", "))." + steps.compactMap { $0 }.joined()
        }
        ?? (soft.count > result.gate.mostConditions
          ? "Too many soft criteria are unmet or differences parked: \(soft.joined(separator: ", "))."
          : nil)
      return [open, thinness].compactMap { $0 }.joined(separator: " ")
    case .redirect:
      return
        "What would change it: \(unmet.filter { $0.isHard }.map(\.id).joined(separator: ", "))."
    }
  }
}

extension Deed.GateCondition.Subject {
  /// The criterion or the question it is about.
  public var name: String {
    switch self {
    case .criterion(let id): id
    case .question(let code): code
    }
  }
}
