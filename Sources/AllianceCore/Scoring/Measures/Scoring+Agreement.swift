/// What the papers and the named people of stage 3 come to.
extension Scoring {
  /// The agreement signed or agreed 100, a draft 50, none 0 (blueprint 5.1).
  func agreementState(_ inquiry: Inquiry) -> ItemScore {
    guard let ticks = inquiry.value?.value?.optionIDs else { return .open }
    guard ticks.contains("agreement") else { return .scored(0) }
    switch inquiry.slot.fields["agreement.state"]?.value?.text {
    case "agreed"?, "signed"?: return .scored(100)
    case "draft"?: return .scored(50)
    default: return .open
    }
  }

  /// Name, level and hours 100; a name alone 50; nobody 0.
  func sponsorScore(_ inquiry: Inquiry) -> ItemScore {
    let fields = inquiry.slot.fields
    guard counts(fields["name"]) else { return .scored(0) }
    return .scored(counts(fields["level"]) && counts(fields["hours"]) ? 100 : 50)
  }

  /// A name with a fifth of the working time or more 100; a name alone 50; nobody 0.
  func leadScore(_ inquiry: Inquiry) -> ItemScore {
    let fields = inquiry.slot.fields
    guard counts(fields["name"]) else { return .scored(0) }
    let hasTime = fields["share"]?.value?.number.map { $0 >= 20 } ?? false
    return .scored(hasTime ? 100 : 50)
  }

  /// The operational decisions among the cards; the others are strategic (blueprint Q3.09).
  static let operationalCards: Set<String> = ["campaign", "account", "fix", "team", "content"]

  /// Cards that every party lays at the right level, over all cards.
  func rightLevel(_ inquiry: Inquiry) -> ItemScore {
    let tables = parties.compactMap {
      self.inquiry(inquiry.question.code, round: inquiry.key.round, $0.code)
    }
    guard !tables.isEmpty, tables.allSatisfy(\.isComplete) else { return .open }
    let placings = tables.map { table in
      table.askedRows.map { ($0.id, $0.cells["decides"]?.value?.text) }
    }
    guard placings.joined().allSatisfy({ $0.1 != nil }) else { return .open }
    let wrong = Set(
      placings.joined().filter { card, level in
        level != (Self.operationalCards.contains(card) ? "working-level" : "joint-body")
      }.map(\.0))
    let cards = inquiry.askedRows.count
    return .share(cards - wrong.count, of: cards)
  }

  /// The share of complete rows, cut where a family of metrics is missing.
  func metricList(_ inquiry: Inquiry) -> ItemScore {
    let rows = inquiry.askedRows
    guard !rows.isEmpty else { return .scored(0) }
    let complete = rows.count { isComplete($0, of: inquiry) }
    let families = Set(rows.compactMap { $0.cells["family"]?.value?.text }).count
    let share = Fraction(Int128(complete * 100), over: Int128(rows.count))
    return .scored(share * Fraction(Int128(min(3, families)), over: 3))
  }

  /// A row is complete when every cell of it counts.
  func isComplete(_ row: Inquiry.AskedRow, of inquiry: Inquiry) -> Bool {
    inquiry.columns(of: row).allSatisfy { $0.field.isOptional || counts(row.cells[$0.name]) }
  }

  /// The share of ticks among what can be ticked; "does not apply" is outside (blueprint A13, A17).
  func shareIfApplicable(_ inquiry: Inquiry) -> ItemScore {
    guard let value = inquiry.value?.value else { return .open }
    let ticks = realTicks(value, inquiry)
    if ticks.count < value.optionIDs.count { return .notCounted }
    return .share(
      ticks.count, of: inquiry.question.kind.options.count { !$0.isExclusive })
  }

  /// A third each for the term, for two dated milestones, and for a renewal date or an end.
  func termPlan(_ inquiry: Inquiry) -> ItemScore {
    let fields = inquiry.slot.fields
    let dated = inquiry.askedRows.count { counts($0.cells["date"]) }
    let thirds = [
      counts(fields["term"]), dated >= 2, counts(fields["renewal"]) || counts(fields["end"]),
    ]
    return .share(thirds.count { $0 }, of: thirds.count)
  }

  /// The question in that round, as one party meets it.
  func inquiry(_ code: String, round: String?, _ party: String?) -> Inquiry? {
    interview.inquiry(SlotKey(code, round: round, party: party))
  }
}
