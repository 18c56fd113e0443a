/// What two parties said of one thing, and how far that lies apart.
struct Contrast {
  /// The row of a table it is about.
  var row: String?
  var first: Value?
  var second: Value?
  var difference: Difference
}

extension Scoring {
  /// Everything in which two parties can be compared at that question and are not the same; one missing answer is
  /// one-sided and no difference, but for a date (blueprint 6).
  func contrasts(
    on card: QuestionCard, _ left: String, _ right: String, _ marks: DivergenceMarks
  ) -> [Contrast] {
    let (first, second) = (inquiry(card, left), inquiry(card, right))
    guard first.isApplicable, second.isApplicable else { return [] }
    let question = card.question
    if question.code == KnownQuestions.otherShare { return shares(first, second) }
    if question.kind.table != nil { return observed(first, second) + placings(first, second) }
    guard let kind = question.kind.plain else { return [] }
    guard let one = first.value?.value, let other = second.value?.value else {
      return kind == .date && (first.value?.value == nil) != (second.value?.value == nil)
        && first.isGivenOrMissing && second.isGivenOrMissing
        ? [
          Contrast(first: first.value?.value, second: second.value?.value, difference: .missingDate)
        ]
        : []
    }
    if let one = one.text, let other = other.text,
      let apart = marks.distance(one, other, at: question.code)
    {
      let difference = Difference.ordered(
        steps: apart.steps, discuss: apart.order.discuss, critical: apart.order.critical)
      return apart.steps == 0
        ? [] : [Contrast(first: .text(one), second: .text(other), difference: difference)]
    }
    return Difference.between(one, other, kind, standing.start.currency).map {
      [Contrast(first: one, second: other, difference: $0)]
    } ?? []
  }

  /// Each party's own share beside what the other one estimates it to be.
  private func shares(_ first: Inquiry, _ second: Inquiry) -> [Contrast] {
    let pairs = [
      (
        own: first.value, other: second.slot.fields["share.\(first.key.party ?? "")"], isFirst: true
      ),
      (
        own: second.value, other: first.slot.fields["share.\(second.key.party ?? "")"],
        isFirst: false
      ),
    ]
    return pairs.compactMap { pair in
      guard let own = pair.own?.value?.number, let other = pair.other?.value?.number else {
        return nil
      }
      let gap = Fraction(own) - Fraction(other)
      let (one, two) = pair.isFirst ? (own, other) : (other, own)
      return Contrast(
        row: pair.isFirst ? first.key.party : second.key.party, first: .number(one),
        second: .number(two),
        difference: .share(gap < 0 ? 0 - gap : gap, isFirstHigher: one > two))
    }
  }

  /// What one party put in beside what the other one saw arrive, line by line.
  private func observed(_ first: Inquiry, _ second: Inquiry) -> [Contrast] {
    let cells = { (inquiry: Inquiry, column: String, row: String) in
      inquiry.askedRows.first { $0.id == row }?.cells[column]?.value?.number
    }
    return first.askedRows.compactMap { row in
      let one = cells(first, "actual", row.id) ?? cells(first, "seen", row.id)
      let other = cells(second, "actual", row.id) ?? cells(second, "seen", row.id)
      guard let one, let other, one != other,
        let share =
          ((Fraction(max(one, other)) - Fraction(min(one, other))) * 100)
          / Fraction(max(one, other))
      else { return nil }
      return Contrast(
        row: row.id, first: .number(one), second: .number(other),
        difference: .observed(share, isFirstHigher: one > other))
    }
  }

  /// Choices in the given rows of a table that the two lay differently.
  private func placings(_ first: Inquiry, _ second: Inquiry) -> [Contrast] {
    guard case .fixed? = first.question.kind.table?.rows else { return [] }
    return first.askedRows.flatMap { row in
      first.askedColumns.compactMap { column in
        guard case .choice = column.field.kind, let one = row.cells[column.name]?.value,
          let other = second.askedRows.first(where: { $0.id == row.id })?.cells[column.name]?.value,
          one != other
        else { return nil }
        return Contrast(row: row.id, first: one, second: other, difference: .choice)
      }
    }
  }
}

extension Inquiry {
  /// Settled in a way that can be compared: where it does not apply, nothing is missing.
  fileprivate var isGivenOrMissing: Bool { isSettled && slot.mark != .notApplicable }
}
