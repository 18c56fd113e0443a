/// What stands behind the outcome test and the characteristics, for those who explain them.
extension Scoring {
  /// Each input of the outcome test for a party: what a pass asks, and what a provisional pass asks (blueprint 8.1).
  public func outcomeInputs(of party: String) -> (pass: Outcome, provisional: Outcome)? {
    method.outcomeTest.map { (outcome(of: $0.pass, party), outcome(of: $0.provisional, party)) }
  }

  /// How far apart the parties are at each question of a dimension that can be compared, 0 to 1 over all pairs.
  public func gaps(in dimension: String) -> [(question: String, weight: Int, gap: Fraction)] {
    method.cards(feeding: dimension).compactMap { card in
      let gaps = pairs.compactMap { distance(at: card, $0.0, $0.1) }
      return gaps.mean.map { (card.code, card.question.dimensions[dimension] ?? 0, $0) }
    }
  }

  /// The items of a characteristic, on the basis on which it counts now.
  public func dimension(behind one: CharacteristicScore) -> DimensionScore {
    parts(of: one.dimension, basis: one.basis)
  }

  /// A build time against the time left to a deadline, with the day from which that is counted.
  public func window(of code: String, to deadline: String, _ party: String) -> (
    length: String?, start: Day?, end: Day?, left: Int?
  ) {
    let end = inquiry(deadline, party)?.value?.value?.date?.lastDay
    let start = windowStart(deadline)
    return (
      inquiry(code, party)?.value?.value?.duration?.words, start, end,
      start.flatMap { start in end.map { $0.number - start.number } }
    )
  }

  /// What one party says of another's answer, as it counts now; nil while it has not said anything.
  public func judgement(of writer: String, by judge: String, _ code: String) -> Deed.Judgement? {
    standing.answers.judgement(SlotKey(code, round: round(of: code), party: judge), of: writer)
  }

  /// An answer that says that its question does not apply, and why.
  public struct Waiver: Hashable, Sendable {
    public var question: String
    public var party: String?
    public var reason: String?
  }

  /// The answers behind these facts that waive their question, each once.
  public func waivers(among reasons: [Outcome.Reason]) -> [Waiver] {
    let waivers = reasons.compactMap { reason -> Waiver? in
      guard let code = reason.question, let card = method.card(code),
        let inquiry = known(card, card.isShared ? nil : reason.party),
        let chosen = inquiry.value?.value?.optionIDs,
        let option = card.question.kind.options.first(where: {
          $0.waives && chosen.contains($0.id)
        })
      else { return nil }
      let fields = inquiry.slot.fields
      let said = fields["reason"] ?? fields["\(option.id).reason"]
      return Waiver(question: code, party: inquiry.key.party, reason: said?.value?.text)
    }
    return waivers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What a party says is still to be decided (blueprint 11).
  public struct OpenDecision: Hashable, Sendable {
    public var question: String
    public var party: String?
    /// What it says of it: the label of the option.
    public var status: String
    public var owner: String?
    public var due: PartialDate?
  }

  /// The decisions that are open, question by question and party by party.
  public var openDecisions: [OpenDecision] {
    method.cards.flatMap { card in
      owners(of: card).compactMap { party -> OpenDecision? in
        guard let inquiry = known(card, party), let chosen = inquiry.value?.value?.optionIDs,
          let option = card.question.kind.options.first(where: {
            $0.isOpen && chosen.contains($0.id)
          })
        else { return nil }
        let fields = inquiry.slot.fields
        return OpenDecision(
          question: card.code, party: party, status: option.label,
          owner: fields["owner"]?.value?.text, due: fields["due"]?.value?.date)
      }
    }
  }
}
