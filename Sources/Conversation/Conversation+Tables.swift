import AllianceCore

/// Lines while a table is filled, row by row and column by column (formats 3).
extension Conversation {
  struct Cell {
    var column: AskedField
    /// Nil at the first cell of a new row.
    var row: String?
    var number: Int
  }

  mutating func hearCell(_ line: String, _ cell: Cell, of inquiry: Inquiry, at asked: Line)
    -> [Effect]
  {
    let open = openCells(cell, of: inquiry)
    if line.contains("\t") { return fill(open, from: line, cell, of: inquiry) }
    let text = line.trimmed
    if text == "=" { return repeatRow(above: cell, open, of: inquiry) }
    if text.isEmpty { return passOverCell(cell, of: inquiry) }
    do {
      let value = try cell.column.field.kind.read(
        text, context: ReadingContext(baseCurrency: currency))
      return recordCells(
        [cell.column.name: .given(value)], row: cell.row, of: inquiry,
        saying: reading(value, cell.column))
    } catch {
      return [.say(page { $0.paragraph(error.message(for: cell.column.field.kind)) }), ask()]
    }
  }

  /// An empty line: passes the question over, ends the table, or says that the cell is not known.
  private mutating func passOverCell(_ cell: Cell, of inquiry: Inquiry) -> [Effect] {
    let isFirstColumn = cell.column.name == inquiry.askedColumns.first?.name
    guard isFirstColumn, cell.row == nil else {
      return recordCells(
        [cell.column.name: .unknown], row: cell.row, of: inquiry, saying: Words.notedUnknown)
    }
    if inquiry.slot.rows.isEmpty {
      visit = nil
      return record(.skipped(inquiry.key)) + [.say(page { $0.paragraph(Words.passedOver) }), ask()]
    }
    visit = nil
    if inquiry.slot.rowsAreDone { return [.say(page { $0.paragraph(Words.kept) }), ask()] }
    let effects = record(.answered(inquiry.key, Deed.Answered(.rowsDone)))
    return effects + [
      .say(page { $0.paragraph(Words.tableDone(rows: inquiry.slot.rows.count)) }), ask(),
    ]
  }

  /// A line with tabs fills the cells in order.
  private mutating func fill(
    _ open: [AskedField], from line: String, _ cell: Cell, of inquiry: Inquiry
  ) -> [Effect] {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count <= open.count else {
      return [
        .say(page { $0.paragraph(Words.tooManyCells(parts.count, open: open.count)) }), ask(),
      ]
    }
    var cells = NamedStatements()
    for (column, part) in zip(open, parts) {
      do {
        let kind = column.field.kind
        cells[column.name] =
          part.isEmpty
          ? .unknown : .given(try kind.read(part, context: ReadingContext(baseCurrency: currency)))
      } catch {
        return [
          .say(
            page {
              $0.paragraph(Words.inColumn(column.field.ask))
              $0.paragraph(error.message(for: column.field.kind))
            }), ask(),
        ]
      }
    }
    return recordCells(cells, row: cell.row, of: inquiry, saying: Words.cellsFilled(parts.count))
  }

  /// `=` fills this and all further cells from the row above.
  private mutating func repeatRow(above cell: Cell, _ open: [AskedField], of inquiry: Inquiry)
    -> [Effect]
  {
    guard cell.number > 1, let above = inquiry.askedRows.dropFirst(cell.number - 2).first else {
      return [.say(page { $0.paragraph(Words.noRowAbove) }), ask()]
    }
    var cells = NamedStatements()
    for column in open { cells[column.name] = above.cells[column.name] ?? .unknown }
    return recordCells(cells, row: cell.row, of: inquiry, saying: Words.cellsFilled(open.count))
  }

  mutating func recordCells(
    _ cells: NamedStatements, row: String?, of inquiry: Inquiry, saying: String?
  ) -> [Effect] {
    let id = row ?? identifiers.name(4)
    let effects = record(.answered(inquiry.key, Deed.Answered(.row(id, cells: cells))))
    let isEnd = interview?.inquiry(inquiry.key)?.isComplete ?? false
    let words = [saying, isEnd ? Words.saved : nil].compactMap { $0 }.joined(separator: " ")
    return effects + (words.isEmpty ? [] : [.say(page { $0.paragraph(words) })]) + [ask()]
  }

  /// The cells of the row that are still open; of a new row all of them.
  private func openCells(_ cell: Cell, of inquiry: Inquiry) -> [AskedField] {
    guard let id = cell.row, let row = inquiry.askedRows.first(where: { $0.id == id }) else {
      return inquiry.askedColumns
    }
    return inquiry.openCells(of: row)
  }

  private func reading(_ value: Value, _ column: AskedField) -> String? {
    column.field.kind == .text ? nil : Words.reading(column.field.kind.words(for: value))
  }
}
