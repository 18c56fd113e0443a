/// Figures that risk signals compare and no score holds. A stand-in until the named measures are there: the merge can
/// take them from there (coverage 3).
extension Scoring {
  /// The figure of each party, or the one of all; nil while it is not known.
  func figures(_ figure: Check.Figure) -> [(party: String?, question: String, value: Fraction?)] {
    switch figure {
    case .specificShare:
      parties.map { ($0.code, figure.question, specificShare(of: $0.code)) }
    case .emptyKinds: parties.map { ($0.code, figure.question, emptyKinds(of: $0.code)) }
    case .escalationShare: [(nil, figure.question, escalationShare)]
    }
  }

  private func ownRows(of party: String) -> [Slot.Row]? {
    guard let inquiry = answered(Check.Figure.specificShare.question, party) else { return nil }
    return inquiry.slot.rows.filter { $0.cells["side"]?.value?.text == "give" }
  }

  private func specificShare(of party: String) -> Fraction? {
    guard let rows = ownRows(of: party), !rows.isEmpty else { return nil }
    let specific = rows.count { row in
      ["quantity", "unit", "period", "owner", "program"].allSatisfy { counts(row.cells[$0]) }
    }
    return Fraction(Int128(specific * 100), over: Int128(rows.count))
  }

  /// How many of the three groups of resources a party gives nothing of (blueprint A10), in per cent of a group.
  private func emptyKinds(of party: String) -> Fraction? {
    guard let rows = ownRows(of: party) else { return nil }
    let kinds = Set(rows.compactMap { $0.cells["kind"]?.value?.text })
    let groups: [Set<String>] = [["money"], ["people", "sponsor"], ["asset", "change"]]
    return Fraction(groups.count { kinds.isDisjoint(with: $0) } * 100)
  }

  private var escalationShare: Fraction? {
    guard let inquiry = answered(Check.Figure.escalationShare.question, nil),
      let decided = inquiry.slot.fields["decided"]?.value?.number,
      let upward = inquiry.slot.fields["upward"]?.value?.number
    else { return nil }
    return (Fraction(upward) * 100) / (Fraction(decided) + Fraction(upward))
  }
}
