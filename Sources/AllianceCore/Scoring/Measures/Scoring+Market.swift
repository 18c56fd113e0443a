/// What the market gives back.
extension Scoring {
  /// The figure over its target, at most 100; without a target it is not scored.
  func attainment(_ inquiry: Inquiry) -> ItemScore {
    guard let value = inquiry.value?.value.flatMap(figure) else { return .open }
    guard let stated = inquiry.slot.fields["target"]?.value else { return .notCounted }
    guard let target = figure(stated) else { return .open }
    return ((value * 100) / target).map { .scored($0.bounded) } ?? .notCounted
  }

  /// A number, or money a quarter in the base currency.
  func figure(_ value: Value) -> Fraction? {
    switch value {
    case .number(let number): Fraction(number)
    case .money(let money): money.aQuarter(standing.start.currency)
    case .yesNo, .text, .ids, .span: nil
    }
  }

  /// A number of a field; nil while it is open.
  func number(_ name: String, of inquiry: Inquiry) -> Fraction? {
    inquiry.slot.fields[name]?.value?.number.map { Fraction($0) }
  }

  /// Users over the base they were to come from.
  func adoption(_ inquiry: Inquiry) -> ItemScore {
    guard let value = inquiry.value?.value?.number, let base = number("base", of: inquiry) else {
      return .open
    }
    return ((Fraction(value) * 100) / base).map { .scored($0.bounded) } ?? .notCounted
  }

  /// Change of the market share in points, less what would have come anyway: as one party estimates it, or by the mean of
  /// all estimates (MET-C1).
  func attributableChange(_ inquiry: Inquiry, as party: String? = nil) -> Fraction? {
    guard let value = inquiry.value?.value?.number, let baseline = number("baseline", of: inquiry),
      let anyway = wouldHaveHappened(party.map { [$0] } ?? codes, round: inquiry.key.round)
    else { return nil }
    return (Fraction(value) - baseline) * (1 - anyway * Fraction(1, over: 100))
  }

  /// The mean of the parties' estimates, in per cent; nothing where it is not asked, nil while one of them is open.
  private func wouldHaveHappened(_ parties: [String], round: String?) -> Fraction? {
    guard let card = method.card(KnownQuestions.wouldHaveHappened), isOnPath(card)
    else { return 0 }
    let shares = parties.map { party in
      inquiry(card.code, round: round, party)?.value?.value?.number.map { Fraction($0) }
    }
    return shares.contains(nil) ? nil : shares.compactMap { $0 }.mean
  }

  /// The attributable change against the target; without one, a point up 100, flat 50, down 0.
  func shareChange(_ inquiry: Inquiry) -> ItemScore {
    guard let change = attributableChange(inquiry), let baseline = number("baseline", of: inquiry)
    else { return .open }
    guard let target = number("target", of: inquiry), target != baseline else {
      return .scored(change >= 1 ? 100 : change < 0 ? 0 : 50)
    }
    return ((change * 100) / (target - baseline)).map { .scored($0.bounded) } ?? .notCounted
  }

  /// Fewer decided deals than this say nothing (coverage 3).
  static let leastCount = Fraction(10)

  /// Won over decided together less won over decided alone, in points; nil under ten decided deals.
  func winUplift(_ inquiry: Inquiry) -> Fraction? {
    guard let jointDecided = number("joint-decided", of: inquiry),
      let jointWon = number("joint-won", of: inquiry),
      let ownDecided = number("own-decided", of: inquiry),
      let ownWon = number("own-won", of: inquiry),
      jointDecided >= Self.leastCount, ownDecided >= Self.leastCount,
      let joint = (jointWon * 100) / jointDecided, let own = (ownWon * 100) / ownDecided
    else { return nil }
    return joint - own
  }

  func winUpliftScore(_ inquiry: Inquiry) -> ItemScore {
    let names = ["joint-decided", "joint-won", "own-decided", "own-won"]
    guard names.allSatisfy({ number($0, of: inquiry) != nil }) else { return .open }
    return winUplift(inquiry).map(Self.uplift) ?? .notCounted
  }

  /// 0 at ten points down, 50 where nothing changed, 100 at ten points up.
  private static func uplift(_ points: Fraction) -> ItemScore {
    .line(points, zeroAt: -10, hundredAt: 10)
  }

  /// Retention of joint users less that of single users, in points; nil while a figure is open.
  func retentionGain(_ inquiry: Inquiry) -> Fraction? {
    guard let value = inquiry.value?.value?.number, let single = number("single", of: inquiry)
    else { return nil }
    return Fraction(value) - single
  }

  func retentionScore(_ inquiry: Inquiry) -> ItemScore {
    guard let gain = retentionGain(inquiry), let sample = number("sample", of: inquiry) else {
      return .open
    }
    return sample < Self.leastCount ? .notCounted : Self.uplift(gain)
  }

  /// Above the best rival 100, level 50, below 0.
  func differentiation(_ inquiry: Inquiry) -> ItemScore {
    guard let value = inquiry.value?.value?.number, let rival = number("rival", of: inquiry) else {
      return .open
    }
    return .scored(Fraction(value) > rival ? 100 : Fraction(value) == rival ? 50 : 0)
  }
}
