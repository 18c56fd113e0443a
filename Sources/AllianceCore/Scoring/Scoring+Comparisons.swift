/// Scores that look at more than one answer.
extension Scoring {
  /// Build time against the time left to the deadline: longer, or within so many per cent below it, or shorter.
  func windowed(_ inquiry: Inquiry, _ window: ScoreRule.Window) -> ItemScore {
    guard let length = length(of: inquiry),
      let left = daysLeft(to: window.deadline, of: inquiry.key.party)
    else {
      return .open
    }
    guard case .days(let days) = length, days <= left else {
      return .scored(Fraction(window.longer))
    }
    let isNear = days * 100 >= left * Fraction(100 - window.within)
    return .scored(Fraction(isNear ? window.near : window.shorter))
  }

  /// Whether a duration is longer than the time left; nil while one of them is open.
  func isLongerThanWindow(_ code: String, deadline: String, of party: String?) -> Bool? {
    guard let inquiry = inquiry(code, party), inquiry.isComplete, let length = length(of: inquiry),
      let left = daysLeft(to: deadline, of: party)
    else { return nil }
    if case .days(let days) = length { return days > left }
    return true
  }

  private enum Length {
    case days(Fraction)
    /// Never and open-ended are longer than all (formats 2).
    case endless
  }

  private func length(of inquiry: Inquiry) -> Length? {
    switch inquiry.value?.value?.duration {
    case .span(let span): span.days.map { .days(Fraction($0)) }
    case .never, .openEnded: .endless
    case nil: nil
    }
  }

  /// Days from the as-of date, in look-back from the signature (blueprint A11), to a deadline of the same party.
  private func daysLeft(to deadline: String, of party: String?) -> Fraction? {
    guard let inquiry = inquiry(deadline, party), let end = inquiry.value?.value?.date?.lastDay,
      let start = windowStart(deadline)
    else { return nil }
    return Fraction(end.number - start.number)
  }

  /// The day from which the time left to a deadline is counted.
  func windowStart(_ deadline: String) -> Day? { isLookBack(deadline) ? signature : asOf }

  /// Whether the alliance was past this question's stage when the assessment began.
  func isLookBack(_ code: String) -> Bool {
    guard let entry = interview.lifecycle.entry, let stage = method.rank(of: code)?.stage else {
      return false
    }
    return stage < entry
  }

  /// The day of the signature (blueprint A19): of the alliance agreement, else of what the entry question says once it
  /// stands at signed or later; nil while neither is known.
  var signature: Day? { memory.signature { foundSignature } }

  private var foundSignature: Day? {
    if isAgreementSigned,
      let day = inquiry(KnownQuestions.agreement, nil)?.slot.fields["agreement.signed"]?.value?.date
    {
      return day.lastDay
    }
    guard let inquiry = method.entryQuestion.map({ inquiry($0, nil) }),
      let place = inquiry.value?.value?.text,
      let stage = inquiry.question.kind.options.first(where: { $0.id == place })?.enters
        .flatMap({ method.stage($0) }),
      stage.phase == .activating || stage.phase == .performing
    else { return nil }
    return inquiry.askedFields.lazy.compactMap {
      inquiry.slot.fields[$0.name]?.value?.date?.lastDay
    }.first
  }

  /// Whether the documents say that the agreement is signed, with a date or without.
  var isAgreementSigned: Bool {
    guard let papers = inquiry(KnownQuestions.agreement, nil) else { return false }
    return papers.value?.value?.optionIDs.contains("agreement") == true
      && papers.slot.fields["agreement.state"]?.value == .text("signed")
  }

  /// The share of kinds that one side only puts in, among all kinds that anybody ticked; a kind that the sides see
  /// differently does not count for it (blueprint Q1.07).
  func difference(_ inquiry: Inquiry) -> ItemScore {
    let views = parties.compactMap { party -> (own: Set<String>, theirs: Set<String>)? in
      let inquiry = self.inquiry(inquiry.card, party.code)
      guard inquiry.isComplete, let own = inquiry.value?.value,
        let field = inquiry.askedFields.first,
        let theirs = inquiry.slot.fields[field.name]?.value
      else { return nil }
      return (Set(realTicks(own, inquiry)), Set(theirs.optionIDs))
    }
    guard views.count == parties.count, views.count > 1 else { return .open }
    let kinds = views.reduce(into: Set<String>()) { $0.formUnion($1.own.union($1.theirs)) }
    guard !kinds.isEmpty else { return .scored(0) }
    let different = kinds.count { kind in
      let givers = views.count { $0.own.contains(kind) }
      let isSeenAlike = views.allSatisfy { view in
        view.theirs.contains(kind) == (givers > (view.own.contains(kind) ? 1 : 0))
      }
      return isSeenAlike && givers == 1
    }
    return .scored(Fraction(Int128(different * 100), over: Int128(kinds.count)))
  }
}
