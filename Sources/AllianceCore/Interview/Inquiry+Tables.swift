/// The rows of a table question: where they come from, what is open in them, and when they are done (formats 2).
extension Inquiry {
  /// A row as it is asked: its id and, for rows that are given, what people read.
  public struct AskedRow: Hashable, Sendable {
    public var id: String
    /// Nil for rows that people add.
    public var label: String?
    public var cells: NamedStatements
    /// The party that brought the row into the table it comes from; nil for rows of the method and of all.
    public var owner: String?
  }

  /// The rows that exist for this slot, in order, each with the cells given so far.
  public var askedRows: [AskedRow] {
    guard let table = question.kind.table else { return [] }
    switch table.rows {
    case .open: return slot.rows.map { AskedRow(id: $0.id, label: nil, cells: $0.cells) }
    case .fixed(let labels):
      return labels.map { AskedRow(id: $0.id, label: $0.label, cells: cells(ofRow: $0.id)) }
    case .from(let code):
      guard let source = method.question(code) else { return [] }
      return rows(of: source).map { row in
        AskedRow(
          id: row.id, label: Self.label(of: row, in: source), cells: cells(ofRow: row.id),
          owner: owner(ofRow: row.id, in: source))
      }
    }
  }

  /// The cells of this row that still have to be asked, in the order of the columns.
  public func openCells(of row: AskedRow) -> [AskedField] {
    columns(of: row).filter { row.cells[$0.name] == nil }
  }

  /// The columns that are asked for this row: some only of a party's own rows, some only of the others'.
  public func columns(of row: AskedRow) -> [AskedField] {
    askedColumns.filter { column in
      guard let of = column.field.of, let owner = row.owner, let own = key.party else {
        return true
      }
      return (owner == own) == (of == .own)
    }
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

  func tableIsDone(_ table: Table) -> Bool {
    guard askedRows.allSatisfy({ openCells(of: $0).isEmpty }) else { return false }
    switch table.rows {
    case .open(let bounds):
      return bounds.contains(slot.rows.count) && slot.rowsAreDone
        || slot.rows.count >= bounds.upperBound
    case .fixed: return true
    case .from(let code):
      // Rows that are still to come from a core question are missed; others may never come.
      return !askedRows.isEmpty || method.question(code)?.isCore != true
        || standing.answers[SlotKey(code)].rowsAreDone
    }
  }

  func nextCell(of table: Table) -> Line? {
    for (index, row) in askedRows.enumerated() {
      if let cell = openCells(of: row).first { return .cell(cell, row: row.id, number: index + 1) }
    }
    guard case .open = table.rows, !tableIsDone(table), let first = askedColumns.first else {
      return nil
    }
    return .cell(first, row: nil, number: slot.rows.count + startingRows.count + 1)
  }

  private func cells(ofRow id: String) -> NamedStatements {
    slot.rows.first { $0.id == id }?.cells ?? NamedStatements()
  }

  /// The rows of another table: its joint answer, else this party's own.
  private func rows(of source: Question) -> [Slot.Row] {
    let joint = standing.answers[SlotKey(source.code)].rows
    return joint.isEmpty ? standing.answers[SlotKey(source.code, party: key.party)].rows : joint
  }

  private func owner(ofRow id: String, in source: Question) -> String? {
    situation.activeParties.map(\.code).first { party in
      standing.answers[SlotKey(source.code, party: party)].rows.contains { $0.id == id }
    }
  }

  /// The first few things a row says, such as "money, 250,000, EUR, quarter".
  public static func label(of row: Slot.Row, in source: Question) -> String {
    let columns = (source.kind.table?.columns ?? []).filter { $0.name != "side" }
    let words = columns.compactMap { column in row.cells[column.name]?.value.map(column.kind.words)
    }
    return words.prefix(4).joined(separator: ", ")
  }
}
