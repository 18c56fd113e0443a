import AllianceCore

/// Lines while a table is filled, row by row and column by column (formats 3).
extension Conversation {
  struct Cell {
    var column: AskedField
    /// Nil at the first cell of a new row.
    var row: String?
    var number: Int
  }

  mutating func hearCell(_ line: String, _ cell: Cell, of inquiry: Inquiry) -> [Effect] {
    let open = openCells(cell, of: inquiry)
    let lines = line.split(separator: "\n").map(String.init)
    if lines.count > 1 { return fillRows(lines, cell, of: inquiry) }
    if line.contains("\t") { return fill(open, from: line, cell, of: inquiry) }
    let text = line.trimmed
    if text == "=" { return repeatRow(above: cell, open, of: inquiry) }
    if text.isEmpty { return passOverCell(cell, of: inquiry) }
    if text.lowercased() == "none", cell.row == nil, inquiry.slot.rows.isEmpty,
      leastRows(inquiry) == 0
    {
      visit = nil
      return record(.answered(inquiry.key, Deed.Answered(.rowsDone)))
        + say { $0.paragraph(Words.noRows) }
    }
    return take(text, at: .cell(cell.column, row: cell.row, number: cell.number), of: inquiry)
  }

  /// An empty line: passes the question over, takes what stands, ends the table, or says that the cell is not known.
  private mutating func passOverCell(_ cell: Cell, of inquiry: Inquiry) -> [Effect] {
    if let visit, visit.key == inquiry.key, let row = cell.row, visit.row == row {
      return keepCells([:], cell, of: inquiry, saying: nil)
    }
    let isFirstColumn = cell.column.name == inquiry.askedColumns.first?.name
    guard isFirstColumn, cell.row == nil else {
      let suggestion = inquiry.suggestion(for: cell.column, inRow: cell.number)
      let stated = suggestion.map(Stated.given) ?? .unknown
      let saying =
        suggestion.flatMap { reading($0, cell.column) ?? Words.reading($0.words) }
        ?? (cell.column.field.isOptional ? Words.nothingNoted : Words.notedUnknown)
      return keepCells([cell.column.name: stated], cell, of: inquiry, saying: saying)
    }
    visit = nil
    if !inquiry.startingRows.isEmpty { return takeOver(inquiry) }
    if inquiry.slot.rows.isEmpty {
      return record(.skipped(inquiry.key)) + say { $0.paragraph(Words.passedOver) }
    }
    if inquiry.slot.rowsAreDone { return say { $0.paragraph(Words.kept) } }
    if inquiry.slot.rows.count < leastRows(inquiry) {
      let least = leastRows(inquiry)
      return say { $0.paragraph(Words.moreRows(least)) }
    }
    return finishTable(inquiry)
  }

  private func leastRows(_ inquiry: Inquiry) -> Int {
    if case .open(let bounds)? = inquiry.question.kind.table?.rows { bounds.lowerBound } else { 0 }
  }

  mutating func finishTable(_ inquiry: Inquiry) -> [Effect] {
    let count = inquiry.slot.rows.count
    let effects = record(.answered(inquiry.key, Deed.Answered(.rowsDone)))
    return effects + say { $0.paragraph(Words.tableDone(rows: count)) }
  }

  /// The joint table takes the rows of the parties as they stand, with their ids.
  private mutating func takeOver(_ inquiry: Inquiry) -> [Effect] {
    let count = inquiry.startingRows.count
    var effects = copyStartingRows(of: inquiry)
    effects += record(.answered(inquiry.key, Deed.Answered(.rowsDone)))
    return effects + say { $0.paragraph(Words.tableDone(rows: count)) }
  }

  mutating func copyStartingRows(of inquiry: Inquiry) -> [Effect] {
    inquiry.startingRows.flatMap { row in
      record(.answered(inquiry.key, Deed.Answered(.row(row.id, cells: row.cells))))
    }
  }

  /// A line with tabs fills the cells in order.
  private mutating func fill(
    _ open: [AskedField], from line: String, _ cell: Cell, of inquiry: Inquiry
  ) -> [Effect] {
    switch cells(from: line, open, above: row(above: cell, of: inquiry)?.cells) {
    case .success(let cells):
      return keepCells(cells, cell, of: inquiry, saying: Words.cellsFilled(cells.names.count))
    case .failure(let unreadable): return say { $0.paragraph(unreadable.message) }
    }
  }

  /// Several lines, pasted at the beginning of a row, are rows; all of them or none.
  mutating func fillRows(_ lines: [String], _ cell: Cell, of inquiry: Inquiry) -> [Effect] {
    var rows: [NamedStatements] = []
    for (index, line) in lines.enumerated() where !line.trimmed.isEmpty {
      let open = index == 0 ? openCells(cell, of: inquiry) : inquiry.askedColumns
      let above = rows.last ?? row(above: cell, of: inquiry)?.cells
      switch cells(from: line, open, above: above) {
      case .success(let cells): rows.append(cells)
      case .failure(let unreadable):
        return say { $0.paragraph(Words.inLine(index + 1) + " " + unreadable.message) }
      }
    }
    var effects: [Effect] = []
    for (index, cells) in rows.enumerated() {
      let id = (index == 0 ? cell.row : nil) ?? identifiers.name(4)
      effects += record(.answered(inquiry.key, Deed.Answered(.row(id, cells: cells))))
    }
    return effects + say { $0.paragraph(Words.rowsFilled(rows.count)) }
  }

  private struct Unreadable: Error { var message: String }

  /// `=` stands for the cell above; as the last one it fills all further cells too.
  private func cells(
    from line: String, _ open: [AskedField], above: NamedStatements?
  ) -> Result<NamedStatements, Unreadable> {
    var parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    if parts.last == "=" {
      parts += Array(repeating: "=", count: max(0, open.count - parts.count))
    }
    guard parts.count <= open.count else {
      return .failure(Unreadable(message: Words.tooManyCells(parts.count, open: open.count)))
    }
    var cells = NamedStatements()
    for (column, part) in zip(open, parts) {
      let kind = column.field.kind
      if part == "=" {
        guard let above else { return .failure(Unreadable(message: Words.noRowAbove)) }
        cells[column.name] = above[column.name] ?? .unknown
        continue
      }
      do {
        let value =
          part.isEmpty ? nil : try kind.read(part, context: ReadingContext(baseCurrency: currency))
        cells[column.name] = value.map(Stated.given) ?? .unknown
      } catch {
        return .failure(
          Unreadable(message: Words.inColumn(column.field.ask) + " " + error.message(for: kind)))
      }
    }
    return .success(cells)
  }

  /// `=` fills this and all further cells from the row above.
  private mutating func repeatRow(above cell: Cell, _ open: [AskedField], of inquiry: Inquiry)
    -> [Effect]
  {
    guard let above = row(above: cell, of: inquiry) else { return say(Words.noRowAbove) }
    var cells = NamedStatements()
    for column in open { cells[column.name] = above.cells[column.name] ?? .unknown }
    return keepCells(cells, cell, of: inquiry, saying: Words.cellsFilled(open.count))
  }

  private func row(above cell: Cell, of inquiry: Inquiry) -> Inquiry.AskedRow? {
    cell.number > 1 ? inquiry.askedRows.dropFirst(cell.number - 2).first : nil
  }

  /// Keeps cells of a row, and goes on to the next cell; on a visit to one row, to that row's next cell.
  mutating func keepCells(
    _ cells: NamedStatements, _ cell: Cell, of inquiry: Inquiry, saying: String?
  ) -> [Effect] {
    var effects = cell.row == nil ? copyStartingRows(of: inquiry) : []
    if !cells.isEmpty {
      let id = cell.row ?? identifiers.name(4)
      effects += record(.answered(inquiry.key, Deed.Answered(.row(id, cells: cells))))
    }
    if let row = cell.row, visit?.row == row {
      visit?.done.insert(.cell(cell.column, row: row, number: cell.number))
      if let now = visit,
        interview?.inquiry(now.key)?.cellToRevisit(inRow: row, without: now.done) == nil
      {
        visit = nil
      }
    }
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

  func reading(_ value: Value, _ column: AskedField) -> String? {
    column.field.kind == .text ? nil : Words.reading(column.field.kind.words(for: value))
  }
}
