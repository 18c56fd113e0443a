/// Changes of tables: rows and cells that a criterion asks for, as good as they can be.
extension Scoring {
  /// All that a gate asks of that table, as one change; nil where it asks nothing of it.
  func tableChange(for gate: Gate, at key: SlotKey) -> GateChange? {
    var (tried, whole) = (self, GateChange?.none)
    for obstacle in gate.criteria.flatMap({ tableObstacles(in: $0.requirement, at: key) }) {
      let found = tried.tableChanges(for: obstacle).first {
        $0.question == key.question && $0.party == key.party
      }
      guard let found else { continue }
      tried = tried.trying(found.deeds)
      whole = whole?.followed(by: found) ?? found
    }
    return whole
  }

  /// What a requirement asks of that table; nothing where it looks elsewhere.
  private func tableObstacles(in requirement: Requirement, at key: SlotKey) -> [Obstacle] {
    guard requirement.questions.contains(key.question) else { return [] }
    switch requirement {
    case .all(let parts), .any(let parts):
      return parts.flatMap { tableObstacles(in: $0, at: key) }
    case .each(let inner), .joint(let inner):
      return (key.party ?? parties.first?.code).map { [.party(inner, $0)] } ?? []
    default: return [.whole(requirement)]
    }
  }

  func tableChanges(for obstacle: Obstacle) -> [GateChange] {
    switch obstacle {
    case .party(let requirement, let party): tableChanges(for: requirement, party)
    case .whole(.countRows(let code, let rows, let column, let ids, _)):
      parties.compactMap { party in
        changedCells(of: code, party.code, column) { row, options in
          rows.contains(row.id) && (row.cells[column]?.value?.text.map(ids.contains) ?? true)
            ? options.first { !ids.contains($0) }.map(Value.text) : nil
        }
      }
    case .whole(.promisedOutput(let outputs, let promises)):
      addedRows(outputs, nil, [["kind": .text(promisedKind(promises))]])
        + (inquiry(promises, nil)?.isComplete == true
          ? [] : addedRows(promises, nil, [["kind": .text(promisedKind(promises))]]))
    case .whole, .difference, .answer, .points: []
    }
  }

  private func tableChanges(for requirement: PartyRequirement, _ party: String) -> [GateChange] {
    switch requirement {
    case .rows(let code, let needed, _, let choice):
      let missing = max(1, needed - (inquiry(code, party)?.askedRows.count ?? 0))
      let cells =
        choice.flatMap { one in one.anyOf.first.map { [one.column: Value.text($0)] } } ?? [:]
      return addedRows(code, party, Array(repeating: cells, count: missing))
    case .cell(let code, let row, let column, .atLeast(let least)):
      return [
        changedCells(of: code, party, column) { one, _ in one.id == row ? .number(least) : nil }
      ]
      .compactMap { $0 }
    case .specificLines(let code, let share, let groups):
      return specificLines(code, party, share, groups)
    case .score(let code, _), .noKindAtZero(let code):
      return [delivered(code, party), stated(code, party)].compactMap { $0 }
    case .all, .any, .not, .answer, .fields, .ticks, .longerThanWindow, .later, .scoreUnder,
      .settled,
      .marked, .cell, .offersMeet, .dueBySignature, .escalation:
      return []
    }
  }

  /// The lines that have to be committed first: a table that goes through those of another one says nothing while there
  /// are none.
  func firstLines(for result: GateResult) -> [GateChange] {
    let unmet = result.criteria.filter { $0.isHard && $0.outcome.isMet != true }
    let lines = ordered(unmet.flatMap(\.questions)).flatMap { code -> [GateChange] in
      guard let card = method.card(code), case .from(let source)? = card.question.kind.table?.rows
      else { return [] }
      return owners(of: card).filter { inquiry(card, $0).askedRows.isEmpty }.flatMap { owner in
        addedRows(source, owner, [Self.anyLine])
      }
    }
    return lines.reduce(into: []) { kept, line in
      if !kept.contains(where: { $0.place == line.place }) { kept.append(line) }
    }
  }

  /// What every review can be held against; the rest of a line is facts.
  private static let anyLine: [String: Value] = [
    "side": .text("give"), "quantity": .number(1), "period": .text("quarter"),
    "start": .text("2000"),
  ]

  /// So many more lines with all their facts that the share and the groups are reached.
  private func specificLines(_ code: String, _ party: String, _ share: Int, _ groups: Int)
    -> [GateChange]
  {
    let lines = ownLines(of: party, side: "give", code)
    let covered = Set(lines.filter(\.isSpecific).compactMap(\.kind?.group))
    let kinds = [CommitmentLine.Kind.money, .people, .asset]
    var added = Array(
      kinds.filter { !covered.contains($0.group) }.prefix(max(0, groups - covered.count)))
    let specific = lines.count(where: \.isSpecific)
    while (specific + added.count) * 100 < (lines.count + added.count) * share {
      added.append(.people)
    }
    return addedRows(
      code, party, added.map { ["side": .text("give"), "kind": .text($0.rawValue)] })
  }

  /// Everything that was due is put in, and the others see it arrive.
  private func delivered(_ code: String, _ party: String) -> GateChange? {
    guard case .from(let source)? = method.question(code)?.kind.table?.rows,
      method.question(code)?.kind.table?.columns.contains(where: { $0.name == "actual" }) == true
    else { return nil }
    let due = Dictionary(
      commitmentLines(of: party, source).map { ($0.id, $0.due(in: nil)) },
      uniquingKeysWith: { one, _ in one })
    let full = { (row: Inquiry.AskedRow) -> Value? in
      (due[row.id] ?? nil).flatMap { Number(literal: $0.tenths) }.map(Value.number)
    }
    let isOwn = { (row: Inquiry.AskedRow) in row.owner == nil || row.owner == party }
    let own = changedCells(of: code, party, "actual") { row, _ in isOwn(row) ? full(row) : nil }
    let seen = parties.filter { $0.code != party }.compactMap { other in
      changedCells(of: code, other.code, "seen") { row, _ in row.owner == party ? full(row) : nil }
    }
    return own.map { change in
      var change = change
      change.deeds += seen.flatMap(\.deeds)
      return change
    }
  }

  /// Every line stands in full where the table says how far it does.
  private func stated(_ code: String, _ party: String) -> GateChange? {
    changedCells(of: code, party, "stated") { _, options in options.first.map(Value.text) }
  }

  private func promisedKind(_ promises: String) -> String {
    let rows = inquiry(promises, nil)?.askedRows ?? []
    let kinds = method.question(promises)?.kind.table?.columns.first { $0.name == "kind" }
    return rows.lazy.compactMap { $0.cells["kind"]?.value?.text }.first
      ?? kinds?.kind.options.first?.id ?? ""
  }

  /// New rows with these cells, everything else as good as can be.
  private func addedRows(_ code: String, _ party: String?, _ rows: [[String: Value]])
    -> [GateChange]
  {
    guard let question = method.question(code), let table = question.kind.table, !rows.isEmpty,
      case .open = table.rows,
      let inquiry = inquiry(code, question.isShared ? nil : party)
    else { return [] }
    let deeds = rows.enumerated().map { index, given in
      var cells = NamedStatements()
      for column in table.columns {
        cells[column.name] =
          (given[column.name] ?? Self.example(of: column.kind)).map(Stated.given) ?? .unknown
      }
      let id = "\(inquiry.key.party ?? "all")-try\(inquiry.slot.rows.count + index)"
      return Deed.answered(inquiry.key, .init(.row(id, cells: cells)))
    }
    return [
      change(
        inquiry, .rows(rows.count), cost: rows.count,
        deeds + [.answered(inquiry.key, .init(.rowsDone))])
    ]
  }

  /// The rows of a table with another cell in that column, where the closure gives one.
  private func changedCells(
    of code: String, _ party: String?, _ column: String,
    _ value: (Inquiry.AskedRow, [String]) -> Value?
  ) -> GateChange? {
    guard let question = method.question(code),
      let kind = question.kind.table?.columns.first(where: { $0.name == column })?.kind,
      let inquiry = inquiry(code, question.isShared ? nil : party)
    else { return nil }
    var (deeds, changed): ([Deed], Int) = ([], 0)
    for row in inquiry.askedRows {
      // What was marked has no other cells; they have to be there for the table to count.
      var cells = NamedStatements()
      for open in inquiry.openCells(of: row) {
        cells[open.name] = Self.example(of: open.field.kind).map(Stated.given) ?? .unknown
      }
      if let new = value(row, kind.options.map(\.id)), new != row.cells[column]?.value {
        cells[column] = .given(new)
        changed += 1
      }
      if !cells.names.isEmpty {
        deeds.append(.answered(inquiry.key, .init(.row(row.id, cells: cells))))
      }
    }
    guard changed > 0 else { return nil }
    return change(
      inquiry, .rows(changed), cost: changed,
      deeds + [.answered(inquiry.key, .init(.rowsDone))])
  }
}

extension GateChange {
  /// Both as one change of the same table.
  fileprivate func followed(by later: GateChange) -> GateChange {
    var both = self
    if case (.rows(let first), .rows(let second)) = (kind, later.kind) {
      both.kind = .rows(first + second)
    }
    both.cost += later.cost
    both.deeds += later.deeds
    return both
  }
}
