extension Inquiry {
  /// What this party said in the round before, where confirming it in one key is allowed and nothing new stands yet.
  /// Nothing is ever carried forward by itself (blueprint 10).
  public var lastTime: (round: String, slot: Slot)? {
    guard question.mayStayUnchanged || question.isPulse, slot.isEmpty, let round = key.round,
      let index = standing.rounds.firstIndex(where: { $0.name == round })
    else { return nil }
    for earlier in standing.rounds[..<index].reversed().map(\.name) {
      let before = standing.answers[SlotKey(question.code, round: earlier, party: key.party)]
      if !before.isEmpty, before.mark == nil { return (earlier, before) }
    }
    return nil
  }

  /// The same question to the same party in another round.
  public func asked(inRound round: String) -> Inquiry {
    situation.inquiry(card, round: round, party: key.party)
  }

  /// The deeds that confirm the last answer as unchanged, each marked so.
  public var unchangedDeeds: [Deed] {
    guard let before = lastTime?.slot else { return [] }
    var parts: [Deed.Answered.Part] = []
    if let value = before.value { parts.append(.value(value)) }
    if !before.fields.isEmpty { parts.append(.fields(before.fields)) }
    parts += before.rows.map { .row($0.id, cells: $0.cells) }
    if before.rowsAreDone { parts.append(.rowsDone) }
    return parts.map { part in
      var answered = Deed.Answered(part)
      answered.isUnchanged = true
      return .answered(key, answered)
    }
  }
}
