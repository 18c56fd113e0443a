/// Review periods: whether one may be closed, and what it then forces (blueprint 7 and 10).
extension Scoring {
  /// Core questions of a round that are neither complete nor marked; a round is closed only when there are none.
  public func openSlots(ofRound round: String) -> [SlotKey] {
    guard let stage = method.stages.lastIndex(where: { $0.phase == .performing }) else { return [] }
    return interview.openCore(ofStage: stage, round: round).map(\.key)
  }

  /// The newest review period that has begun by that day.
  var newestRound: String? {
    roundsSoFar.map(\.name).max()
  }

  /// The hard criteria that a round does not meet yet; it is closed only when there are none (formats 5).
  public func unmetCriteria(ofRound round: String) -> [GateResult.Criterion] {
    guard let gate = method.stages.last(where: { $0.phase == .performing })?.gate,
      let result = inRound(round).result(ofGate: gate)
    else { return [] }
    return result.criteria.filter { $0.isHard && $0.outcome.isMet != true }
  }

  /// An alert that is hit, and by whom; nil where it is about all.
  public struct HitAlert: Hashable, Sendable {
    public var alert: Alert
    public var party: String?
  }

  /// What the newest review period hits that anybody has looked at, party by party.
  public var currentAlerts: [HitAlert] {
    guard let round = newestReview else { return [] }
    return method.alerts.flatMap { hits(of: $0, inRound: round) }
  }

  /// The alerts that closing a round hits.
  public func alerts(ofRound round: String) -> [Alert] {
    method.alerts.filter { !hits(of: $0, inRound: round).isEmpty }
  }

  /// What holds in a round and in as many quarters before it as the alert asks for: for the same party, or for any.
  private func hits(of alert: Alert, inRound round: String) -> [HitAlert] {
    guard let views = reviews(alert.rounds, upTo: round), let last = views.last else { return [] }
    guard case .some(let inner) = alert.when else {
      let holds = views.allSatisfy { $0.outcome(of: alert.when).isMet == true }
      return holds ? [HitAlert(alert: alert, party: nil)] : []
    }
    func holds(for party: String, in view: Scoring) -> Bool {
      view.outcome(of: inner, party).isMet == true
    }
    let isHit = { (party: String) in
      switch alert.scope {
      case .oneParty: views.allSatisfy { holds(for: party, in: $0) }
      case .anyParty: views.allSatisfy { view in codes.contains { holds(for: $0, in: view) } }
      }
    }
    return codes.filter { holds(for: $0, in: last) && isHit($0) }
      .map { HitAlert(alert: alert, party: $0) }
  }

  /// The newest review period up to the day that is closed or has an answer.
  var newestReview: String? {
    let begun = Set(standing.answers.keysInRounds.compactMap(\.round))
    return roundsSoFar.filter { !$0.isOpen || begun.contains($0.name) }.map(\.name).max()
  }

  /// So many quarters in a row, the oldest first; nil where one of them was not reviewed.
  func reviews(_ count: Int, upTo round: String) -> [Scoring]? {
    let names = Self.quarters(count, upTo: round)
    let known = standing.rounds.map(\.name)
    return names.count == count && names.allSatisfy(known.contains) ? names.map(inRound) : nil
  }

  /// The names of so many quarters in a row, the oldest first: `2026-Q4`, `2027-Q1`; fewer where the calendar begins.
  static func quarters(_ count: Int, upTo round: String) -> [String] {
    guard case .quarter(let year, let quarter)? = PartialDate(iso: round) else { return [round] }
    let last = year * 4 + quarter - 1
    return (0..<min(max(count, 0), last)).map { last - $0 }.filter { $0 >= 4 }.reversed().map {
      PartialDate.quarter(year: $0 / 4, $0 % 4 + 1).iso
    }
  }
}
