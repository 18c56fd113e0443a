/// The derived rows of coverage 3, in their order.
extension Scoring {
  var derivedMetrics: [Metric] {
    let shares = parties.map { party in
      Metric.PartyFigure(
        party: party.code,
        value: known(KnownQuestions.commitments, party.code).flatMap { _ in
          Self.specificShare(ownLines(of: party.code, side: "give"))
        })
    }
    let balances = parties.map { Metric.PartyFigure(party: $0.code, value: balance(of: $0.code)) }
    return [
      metric(.speedToOutput, .days, daysToOutput),
      metric(.specificShare, .percent, lowest(shares), shares, .lowestParty),
      metric(.contractMatch, .percent, points(of: KnownQuestions.contract, nil)),
      metric(
        .escalationShare, .percent, joint(KnownQuestions.decisions).flatMap(escalationShare)),
      metric(.balance, .points, nil, balances),
      metric(.rightLevel, .percent, points(of: KnownQuestions.cards, parties.first?.code)),
    ]
  }

  /// From the signature to the first joint output.
  private var daysToOutput: Fraction? {
    guard let signature,
      let first = joint(KnownQuestions.outputs)?.askedRows.compactMap({
        $0.cells["date"]?.value?.date?.lastDay
      }).min()
    else { return nil }
    return Fraction(first.number - signature.number)
  }

  /// A party's share of what is put in less its share of what comes out, in points; the estimates are soft.
  func balance(of party: String) -> Fraction? {
    let lines = parties.flatMap { ownLines(of: $0.code, side: "give") }
    guard parties.allSatisfy({ known(KnownQuestions.commitments, $0.code) != nil }),
      !lines.isEmpty, lines.allSatisfy({ $0.worth != nil }),
      let benefit = known(KnownQuestions.otherShare, party)?.value?.value?.number
    else { return nil }
    let own = lines.filter { $0.owner == party }.compactMap(\.worth).reduce(.zero, +)
    return ((own * 100) / lines.compactMap(\.worth).reduce(.zero, +)).map { $0 - Fraction(benefit) }
  }
}
