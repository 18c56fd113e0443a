/// How the parties settled a difference (blueprint 6, rule 3): a better answer needs no word here, both views may be
/// kept side by side, or the difference is parked with an owner and a date.
extension Scoring {
  /// Whether a critical difference stands that the parties have not agreed to keep: both views are open then.
  public func hasCriticalDivergence(_ code: String) -> Bool {
    guard let card = method.card(code),
      divergences(on: card).contains(where: { $0.severity == .critical })
    else { return false }
    return resolution(of: code)?.how != .keptBoth
  }

  /// Whether a critical difference keeps gates shut that look at the question; one that is parked does not, until
  /// its date is over.
  func blocksGates(_ code: String) -> Bool {
    hasCriticalDivergence(code) && parking(of: code) == nil
  }

  /// Who settles a parked difference by when; nil where none is parked, or the date is over or too far away.
  public func parking(of code: String) -> GateResult.Parked? {
    guard let resolution = resolution(of: code), resolution.how == .deferred,
      let owner = resolution.owner, let due = resolution.due, let marks = method.divergenceMarks
    else { return nil }
    let days = due.lastDay.number - asOf.number
    return (0...marks.parkedDays).contains(days)
      ? GateResult.Parked(question: code, owner: owner, due: due) : nil
  }

  private func resolution(of code: String) -> Deed.Resolution? {
    standing.answers.resolution(of: code, round: round(of: code))
  }
}
