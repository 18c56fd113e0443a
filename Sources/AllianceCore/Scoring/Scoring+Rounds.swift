/// Review periods: whether one may be closed, and what it then forces (blueprint 7 and 10).
extension Scoring {
  /// Core questions of a round that are neither complete nor marked; a round is closed only when there are none.
  public func openSlots(ofRound round: String) -> [SlotKey] {
    guard let stage = method.stages.lastIndex(where: { $0.phase == .performing }) else { return [] }
    return interview.cards(ofStage: stage).filter(\.isCore)
      .flatMap { interview.inquiries(of: $0, round: round) }.filter { !$0.isSettled }.map(\.key)
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

  /// What the newest review period hits, party by party.
  public var currentAlerts: [HitAlert] {
    guard let round = newestRound else { return [] }
    let scoring = inRound(round)
    return alerts(ofRound: round).flatMap { alert -> [HitAlert] in
      guard case .some(let inner) = alert.when else { return [HitAlert(alert: alert, party: nil)] }
      return parties.map(\.code).filter { scoring.outcome(of: inner, $0).isMet == true }
        .map { HitAlert(alert: alert, party: $0) }
    }
  }

  /// The alerts that closing a round hits: what holds in it and in as many rounds before it as each asks for.
  public func alerts(ofRound round: String) -> [Alert] {
    let names = standing.rounds.map(\.name)
    guard let index = names.firstIndex(of: round) else { return [] }
    return method.alerts.filter { alert in
      guard index + 1 >= alert.rounds else { return false }
      return names[(index + 1 - alert.rounds)...index].allSatisfy { name in
        inRound(name).outcome(of: alert.when).isMet == true
      }
    }
  }
}
