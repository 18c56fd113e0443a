/// What the joint work of a period comes to.
extension Scoring {
  /// Executive meetings held over those planned: with none planned although the rhythm asks for one it is 0 (MET-H2).
  func engagement(_ inquiry: Inquiry) -> ItemScore {
    let row = inquiry.askedRows.first { $0.id == "executive" }?.cells
    guard
      let planned = (row?["planned"] ?? inquiry.slot.fields["scheduled"])?.value?.number,
      let held = (row?["held"] ?? inquiry.slot.fields["held"])?.value?.number
    else { return .open }
    guard planned > 0 else { return asksForExecutives ? .scored(0) : .notCounted }
    return ((Fraction(held) * 100) / Fraction(planned)).map { .scored($0.bounded) } ?? .open
  }

  /// Whether the agreed rhythm has an executive meeting.
  private var asksForExecutives: Bool {
    inquiry(KnownQuestions.rhythm, nil)?.askedRows.contains {
      $0.cells["level"]?.value == .text("executive")
    } ?? false
  }

  /// Promised kinds of output that exist, over the kinds promised by now; nothing promised yet is not scored.
  func promisedKinds(_ inquiry: Inquiry) -> ItemScore {
    guard let plan = self.inquiry(KnownQuestions.milestones, nil), isOnPath(plan.card) else {
      return .notCounted
    }
    guard plan.isComplete else { return .open }
    let promised = Set(
      plan.askedRows.filter { row in
        row.cells["date"]?.value?.date.map { $0.lastDay <= asOf } ?? false
      }.compactMap { $0.cells["kind"]?.value?.text })
    let delivered = Set(inquiry.askedRows.compactMap { $0.cells["kind"]?.value?.text })
    return .share(promised.intersection(delivered).count, of: promised.count)
  }

  /// Decisions sent upward over all decisions, 0 to 100; nil while a count is open, or when nothing was decided.
  func escalationShare(_ inquiry: Inquiry) -> Fraction? {
    guard let decided = inquiry.slot.fields["decided"]?.value?.number,
      let upward = inquiry.slot.fields["upward"]?.value?.number
    else { return nil }
    return (Fraction(upward) * 100) / (Fraction(decided) + Fraction(upward))
  }

  /// 100 up to a share of 15 per cent, in a line to 0 at 60; 25 less when an item is open for over 30 days.
  func escalation(_ inquiry: Inquiry) -> ItemScore {
    guard let share = escalationShare(inquiry) else {
      let isNothing = ["decided", "upward"].allSatisfy {
        inquiry.slot.fields[$0]?.value?.number == 0
      }
      return isNothing ? .notCounted : .open
    }
    guard case .scored(let points) = ItemScore.line(share, zeroAt: 60, hundredAt: 15) else {
      return .open
    }
    let isOld = inquiry.slot.fields["oldest"]?.value?.number.map { $0 > 30 } ?? false
    return .scored((points - (isOld ? 25 : 0)).bounded)
  }

  /// Nothing 0, a spreadsheet 50, a system both sides see 100; the mean over the needs.
  func tooling(_ inquiry: Inquiry) -> ItemScore {
    let points = inquiry.askedRows.map { row -> Fraction? in
      switch row.cells["tool"]?.value?.text {
      case "none"?: 0
      case "spreadsheet"?: 50
      case "shared"?: 100
      default: nil
      }
    }
    return points.contains(nil)
      ? .open : points.compactMap { $0 }.mean.map(ItemScore.scored) ?? .open
  }

  /// Milestones on time over those due (MET-H3).
  func milestoneRate(_ inquiry: Inquiry) -> ItemScore {
    milestones("on-time", counted: "reached", inquiry)
  }

  /// Late milestones over those due (MET-H3), 0 to 100; where none was due, none was late.
  func lateShare(_ inquiry: Inquiry) -> Fraction? {
    let share = milestones("late", counted: "late", inquiry)
    return share == .notCounted ? 0 : share.points
  }

  /// Milestones of that status over those due; one that was dropped by a decision is not due, any other dropped one is.
  private func milestones(_ status: String, counted field: String, _ inquiry: Inquiry) -> ItemScore
  {
    if inquiry.askedRows.isEmpty {
      guard let due = number("due", of: inquiry), let part = number(field, of: inquiry) else {
        return .open
      }
      // The count asks for those that a recorded decision dropped.
      let counted = due - (number("dropped", of: inquiry) ?? 0)
      guard counted > 0 else { return .notCounted }
      return ((part * 100) / counted).map { .scored($0.bounded) } ?? .open
    }
    let states = inquiry.askedRows.compactMap { $0.cells["status"]?.value?.text }
    guard states.count == inquiry.askedRows.count else { return .open }
    let isDecided = counts(inquiry.slot.fields["decision"])
    let due = states.filter { $0 != "not-due" && !(isDecided && $0 == "dropped") }
    return .share(due.count { $0 == status }, of: due.count)
  }

  /// An incident 0; no review 40; open findings 60; else 100.
  func protection(_ inquiry: Inquiry) -> ItemScore {
    let number = { (name: String) in inquiry.slot.fields[name]?.value?.number }
    guard let incidents = number("incidents") else { return .open }
    if incidents > 0 { return .scored(0) }
    guard let reviews = number("reviews") else { return .open }
    if reviews == 0 { return .scored(40) }
    guard let open = number("open") else { return .open }
    return .scored(open > 0 ? 60 : 100)
  }

  /// Measures at or above their target over those that have both figures.
  func qualityShare(_ inquiry: Inquiry) -> ItemScore {
    let pairs = inquiry.askedRows.compactMap { row -> Bool? in
      guard let value = row.cells["value"]?.value?.number,
        let target = row.cells["target"]?.value?.number
      else { return nil }
      return value >= target
    }
    return pairs.isEmpty ? .open : .share(pairs.count { $0 }, of: pairs.count)
  }
}
