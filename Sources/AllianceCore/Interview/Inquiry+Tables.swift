/// The rows of a table question: where they come from, what is open in them, and when they are done (formats 2).
extension Inquiry {
  /// A row as it is asked.
  public struct AskedRow: Hashable, Sendable {
    public var id: String
    public var cells: NamedStatements
    /// The party that brought the row into the table it comes from; nil for rows of the method and of all.
    public var owner: String?
  }

  /// The rows as they follow from what stands here and in the table they come from.
  var rowsInPlace: [AskedRow] {
    guard let table = question.kind.table else { return [] }
    switch table.rows {
    case .open: return slot.rows.map { AskedRow(id: $0.id, cells: $0.cells) }
    case .fixed(let labels):
      return labels.map { AskedRow(id: $0.id, cells: cells(ofRow: $0.id)) }
    case .from(let code):
      let joint = standing.answers[SlotKey(code)].rows
      let owned = situation.activeParties.map { party in
        (party.code, standing.answers[SlotKey(code, party: party.code)].rows)
      }
      return (joint.isEmpty ? ownRows(of: code) : joint).map { row in
        let owner = owned.first { $0.1.contains { $0.id == row.id } }
        return AskedRow(id: row.id, cells: cells(ofRow: row.id), owner: owner?.0)
      }
    }
  }

  private func ownRows(of code: String) -> [Slot.Row] {
    standing.answers[SlotKey(code, party: key.party)].rows
  }

  /// What people read in front of a row that is given; nil for one that people add.
  public func label(of row: AskedRow) -> String? {
    guard let table = question.kind.table else { return nil }
    switch table.rows {
    case .open: return nil
    case .fixed(let labels): return labels.first { $0.id == row.id }?.label
    case .from(let code):
      let source = standing.answers[SlotKey(code)].rows + ownRows(of: code)
      return method.question(code).flatMap { question in
        source.first { $0.id == row.id }.map { Self.label(of: $0, in: question) }
      }
    }
  }

  /// The cells of this row that still have to be asked, in the order of the columns.
  public func openCells(of row: AskedRow) -> [AskedField] {
    columns(of: row).filter { row.cells[$0.name] == nil }
  }

  /// The columns that are asked for this row: some only of a party's own rows, some only of the others'.
  public func columns(of row: AskedRow) -> [AskedField] {
    askedColumns.filter { isAsked($0, of: row) }
  }

  private func isAsked(_ column: AskedField, of row: AskedRow) -> Bool {
    guard let of = column.field.of, let owner = row.owner, let own = key.party else { return true }
    return (owner == own) == (of == .own)
  }

  /// The rows a joint table starts from: what each party gives, with the same ids (formats 2).
  public var startingRows: [Slot.Row] {
    guard question.thenJoint, key.party == nil, slot.rows.isEmpty, !slot.rowsAreDone else {
      return []
    }
    return situation.activeParties.flatMap { party in
      standing.answers[SlotKey(question.code, party: party.code)].rows.filter { row in
        row.cells["side"].map { $0.value == .text("give") } ?? true
      }
    }
  }

  /// What stands in the cell above, where repeating it is likely: choices, dates and names (formats 3).
  public func suggestion(for column: AskedField, inRow number: Int) -> Value? {
    guard number > 1, column.name != askedColumns.first?.name,
      case .open? = question.kind.table?.rows
    else { return nil }
    switch column.field.kind {
    case .choice, .date, .text:
      return askedRows.dropFirst(number - 2).first?.cells[column.name]?.value
    case .yesNo, .scale, .choices, .number, .percent, .money, .duration: return nil
    }
  }

  func isDone(_ table: Table, _ rows: [AskedRow], columns: [AskedField]) -> Bool {
    let isFilled = rows.allSatisfy { row in
      columns.allSatisfy { !isAsked($0, of: row) || row.cells[$0.name] != nil }
    }
    guard isFilled else { return false }
    switch table.rows {
    case .open(let bounds):
      return bounds.contains(slot.rows.count) && slot.rowsAreDone
        || slot.rows.count >= bounds.upperBound
    case .fixed: return true
    case .from(let code):
      // Rows that are still to come from a core question are missed; others may never come.
      return !rows.isEmpty || method.card(code)?.question.isCore != true
        || standing.answers[SlotKey(code)].rowsAreDone
    }
  }

  func nextCell(of table: Table) -> Line? {
    for (index, row) in askedRows.enumerated() {
      if let cell = openCells(of: row).first { return .cell(cell, row: row.id, number: index + 1) }
    }
    guard case .open = table.rows, !isDone(table, askedRows, columns: askedColumns),
      let first = askedColumns.first
    else {
      return nil
    }
    return .cell(first, row: nil, number: slot.rows.count + startingRows.count + 1)
  }

  private func cells(ofRow id: String) -> NamedStatements {
    slot.rows.first { $0.id == id }?.cells ?? NamedStatements()
  }

  /// The first few things a row says, such as "money, 250,000, EUR, quarter".
  public static func label(of row: Slot.Row, in source: Question) -> String {
    let columns = (source.kind.table?.columns ?? []).filter { $0.name != "side" }
    let words = columns.compactMap { column in row.cells[column.name]?.value.map(column.kind.words)
    }
    return words.prefix(4).joined(separator: ", ")
  }
}
