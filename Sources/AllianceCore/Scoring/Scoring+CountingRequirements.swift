/// Requirements that count over parties, questions or rows.
extension Scoring {
  /// One answer for all: asked once, and nobody is named.
  func joint(_ requirement: PartyRequirement) -> Outcome {
    guard let party = parties.first else { return Outcome(isMet: nil, reasons: []) }
    var outcome = outcome(of: requirement, party.code)
    outcome.reasons = outcome.reasons.map { reason in
      var reason = reason
      reason.party = nil
      return reason
    }
    return outcome
  }

  /// The questions at which any party says one of these; open while one of them is, unless there are too many already.
  func count(_ codes: [String], _ ids: [String], _ most: Int) -> Outcome {
    let open = codes.filter { code in parties.contains { known(code, $0.code) == nil } }
    let found = codes.filter { code in
      parties.contains { party in
        known(code, party.code)?.value?.value?.optionIDs.contains(where: ids.contains) ?? false
      }
    }
    return counted(found, isOpen: !open.isEmpty, most: most)
  }

  /// The rows in which any party says one of these.
  func countRows(
    _ code: String, _ rows: [String], _ column: String, _ ids: [String], _ most: Int
  ) -> Outcome {
    let tables = parties.map { known(code, $0.code) }
    let said = tables.compactMap { $0 }.flatMap(\.askedRows).filter { rows.contains($0.id) }
    let found = rows.filter(Set(Self.rows(said, saying: ids, in: column)).contains)
    let isOpen = tables.contains { $0 == nil } || said.contains { $0.cells[column]?.value == nil }
    return counted(found, isOpen: isOpen, most: most, question: code)
  }

  /// The ids of the rows that say one of these words in that column.
  static func rows(_ rows: [Inquiry.AskedRow], saying words: [String], in column: String)
    -> [String]
  {
    rows.filter { $0.cells[column]?.value?.text.map(words.contains) ?? false }.map(\.id)
  }

  private func counted(_ found: [String], isOpen: Bool, most: Int, question: String? = nil)
    -> Outcome
  {
    let isMet: Bool? = found.count > most ? false : isOpen ? nil : true
    return Outcome(
      isMet, .count(found.count, allowed: most, places: found), question: question)
  }

  /// An output of a kind that some milestone promises; where milestones are not asked, any output will do (A2).
  func promisedOutput(_ outputs: String, _ promises: String) -> Outcome {
    guard let table = known(outputs, nil) else {
      return Outcome(nil, .promised([]), question: outputs)
    }
    let kinds = { (table: Inquiry) in
      Set(table.askedRows.compactMap { $0.cells["kind"]?.value?.text })
    }
    var delivered = kinds(table)
    if let plan = inquiry(promises, nil), isOnPath(plan.card), !delivered.isEmpty {
      guard plan.isComplete else { return Outcome(nil, .promised([]), question: promises) }
      delivered = delivered.intersection(kinds(plan))
    }
    return Outcome(!delivered.isEmpty, .promised(delivered.sorted()), question: outputs)
  }
}
