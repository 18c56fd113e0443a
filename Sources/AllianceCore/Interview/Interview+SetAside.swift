/// An answer that no longer applies: kept, counted nowhere, and back when it applies again.
public struct SetAside: Hashable, Sendable {
  public var key: SlotKey
  /// One fact of a question that still applies; nil is the whole answer.
  public var field: String?
}

extension Interview {
  /// What is set aside among the answers of those who take part, in the order of asking.
  public var setAside: [SetAside] {
    answeredKeys.flatMap { setAside(at: $0) }
  }

  /// Every place where something was said or noted, in the order of asking; later rounds behind earlier ones.
  public var answeredKeys: [SlotKey] {
    let places = standing.answers.keys.compactMap { key in
      method.rank(of: key.question).map { (key: key, rank: $0, round: key.round ?? "") }
    }
    return places.sorted { left, right in
      left.rank != right.rank
        ? left.rank < right.rank
        : left.round != right.round
          ? left.round < right.round : partyRank(left.key.party) < partyRank(right.key.party)
    }.map(\.key)
  }

  private func setAside(at key: SlotKey) -> [SetAside] {
    guard key.round == nil || key.round == standing.openRound, let inquiry = inquiry(key),
      !inquiry.slot.isEmpty,
      key.party.map({ standing.party($0)?.isRetired == false }) ?? true
    else { return [] }
    guard inquiry.isApplicable else { return [SetAside(key: key, field: nil)] }
    let asked = Set(inquiry.askedFields.map(\.name))
    return inquiry.slot.fields.names.filter { name in
      inquiry.slot.fields[name]?.value != nil && !asked.contains(name)
        && !inquiry.question.probes.contains { $0.code == name }
    }.map { SetAside(key: key, field: $0) }
  }
}
