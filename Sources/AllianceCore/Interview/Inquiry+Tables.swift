extension Inquiry {
  /// A row as it is asked: its id and, for fixed rows, what people read.
  public struct AskedRow: Hashable, Sendable {
    public var id: String
    /// Nil for rows that people add.
    public var label: String?
    public var cells: NamedStatements
  }

  /// The rows that exist for this slot, in order, each with the cells given so far.
  public var askedRows: [AskedRow] {
    guard let table = question.kind.table else { return [] }
    switch table.rows {
    case .open: return slot.rows.map { AskedRow(id: $0.id, label: nil, cells: $0.cells) }
    case .fixed(let labels):
      return labels.map { AskedRow(id: $0.id, label: $0.label, cells: cells(ofRow: $0.id)) }
    case .from(let source):
      return rows(of: source).map { row in
        AskedRow(id: row.id, label: label(of: row), cells: cells(ofRow: row.id))
      }
    }
  }

  /// The cells of this row that still have to be asked, in the order of the columns.
  public func openCells(of row: AskedRow) -> [AskedField] {
    askedColumns.filter { row.cells[$0.name] == nil }
  }

  /// How many rows the table may have.
  public var mostRows: Int {
    if case .open(let bounds)? = question.kind.table?.rows {
      bounds.upperBound
    } else {
      askedRows.count
    }
  }

  func tableIsDone(_ table: Table) -> Bool {
    guard askedRows.allSatisfy({ openCells(of: $0).isEmpty }) else { return false }
    switch table.rows {
    case .open(let bounds):
      return bounds.contains(slot.rows.count) && slot.rowsAreDone
        || slot.rows.count >= bounds.upperBound
    case .fixed, .from: return true
    }
  }

  func nextCell(of table: Table) -> Line? {
    for (index, row) in askedRows.enumerated() {
      if let cell = openCells(of: row).first { return .cell(cell, row: row.id, number: index + 1) }
    }
    guard !tableIsDone(table), let first = askedColumns.first else { return nil }
    return .cell(first, row: nil, number: slot.rows.count + 1)
  }

  private func cells(ofRow id: String) -> NamedStatements {
    slot.rows.first { $0.id == id }?.cells ?? NamedStatements()
  }

  /// The rows of another table: its joint answer, else this party's own.
  private func rows(of source: String) -> [Slot.Row] {
    let joint = standing.answers[SlotKey(source)].rows
    return joint.isEmpty ? standing.answers[SlotKey(source, party: key.party)].rows : joint
  }

  private func label(of row: Slot.Row) -> String? {
    row.cells.names.lazy.compactMap { row.cells[$0]?.value?.text }.first
  }
}
