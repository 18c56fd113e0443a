/// What is promised, and whether the contract says so.
extension Scoring {
  /// The lines that the parties agreed on; before there is a joint table those of the party itself.
  func commitmentLines(of party: String?, _ code: String = KnownQuestions.commitments)
    -> [CommitmentLine]
  {
    let joint = standing.answers[SlotKey(code)].rows
    let rows = joint.isEmpty ? ownRows(of: party, code, side: "give") : joint
    return rows.map { row in
      CommitmentLine(row, owner: owner(ofRow: row.id, code), currency: standing.start.currency)
    }
  }

  /// The lines of a party's own table: what it gives, or what it expects.
  func ownLines(of party: String, side: String, _ code: String = KnownQuestions.commitments)
    -> [CommitmentLine]
  {
    ownRows(of: party, code, side: side).map {
      CommitmentLine($0, owner: party, currency: standing.start.currency)
    }
  }

  private func ownRows(of party: String?, _ code: String, side: String) -> [Slot.Row] {
    standing.answers[SlotKey(code, party: party)].rows.filter {
      ($0.cells["side"]?.value?.text ?? "give") == side
    }
  }

  private func owner(ofRow id: String, _ code: String) -> String? {
    parties.map(\.code).first { party in
      standing.answers[SlotKey(code, party: party)].rows.contains { $0.id == id }
    }
  }

  /// The lines of the table at hand: a party's own give lines, or the joint ones.
  private func lines(of inquiry: Inquiry) -> [CommitmentLine] {
    inquiry.key.party.map { ownLines(of: $0, side: "give", inquiry.question.code) }
      ?? commitmentLines(of: nil, inquiry.question.code)
  }

  /// Half for the share of specific lines, half for the groups of kinds that have a line (blueprint 5.1, A10).
  func commitmentCompleteness(_ inquiry: Inquiry) -> ItemScore {
    let lines = lines(of: inquiry)
    guard let specific = Self.specificShare(lines) else { return .scored(0) }
    let groups = Set(lines.compactMap(\.kind?.group)).count
    let covered = Fraction(Int128(groups * 100), over: Int128(CommitmentLine.Kind.groups))
    return [specific, covered].mean.map(ItemScore.scored) ?? .open
  }

  /// Specific lines over all lines, 0 to 100; nil without a line.
  static func specificShare(_ lines: [CommitmentLine]) -> Fraction? {
    Fraction(lines.count(where: \.isSpecific) * 100) / Fraction(lines.count)
  }

  /// Specific lines that the agreement states in full, over all specific lines; nothing to find is not scored.
  func contractMatch(_ inquiry: Inquiry) -> ItemScore {
    guard case .from(let code)? = inquiry.question.kind.table?.rows else { return .notCounted }
    let specific = Set(commitmentLines(of: nil, code).filter(\.isSpecific).map(\.id))
    let rows = inquiry.askedRows.filter { specific.contains($0.id) }
    guard !rows.isEmpty else { return .notCounted }
    let states = rows.compactMap { $0.cells["stated"]?.value?.text }
    guard states.count == rows.count else { return .open }
    return .share(states.count { $0 == "fully" }, of: states.count)
  }
}

extension ItemScore {
  /// A part of a whole as 0 to 100; of nothing there is no score.
  static func share(_ part: Int, of whole: Int) -> ItemScore {
    whole == 0 ? .notCounted : .scored(Fraction(Int128(part * 100), over: Int128(whole)))
  }

  /// 0 at one end of a line, 100 at the other, and straight between them.
  static func line(_ value: Fraction, zeroAt zero: Fraction, hundredAt hundred: Fraction)
    -> ItemScore
  {
    let points = ((value - zero) * 100) / (hundred - zero)
    return points.map { .scored($0.bounded) } ?? .notCounted
  }
}

extension Fraction {
  /// The value within 0 to 100.
  var bounded: Fraction { max(0, min(100, self)) }
}
