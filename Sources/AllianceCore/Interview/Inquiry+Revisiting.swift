extension Inquiry {
  /// The lines of a question gone back to: its value and its fields once more, and room for further rows or names. A
  /// text that was left general on the way is asked about as on the first visit.
  public func lineToRevisit(without done: Set<Line>) -> Line? {
    let lines = linesToRevisit
    let again = lines.lazy.filter(done.contains).compactMap(secondTry).first
    return again ?? lines.first { !done.contains($0) }
  }

  /// The next cell of a row that is gone through again.
  public func cellToRevisit(inRow id: String, without done: Set<Line>) -> Line? {
    guard let index = askedRows.firstIndex(where: { $0.id == id }) else { return nil }
    let lines = columns(of: askedRows[index]).map { Line.cell($0, row: id, number: index + 1) }
    return lines.first { !done.contains($0) }
  }

  private var linesToRevisit: [Line] {
    let fields = askedFields.map(Line.field)
    switch question.kind {
    case .parties(let bounds):
      return situation.activeParties.count < bounds.upperBound ? [.party] : []
    case .people: return [.person(role: missingRole)]
    case .sentence: return fields
    case .table(let table), .commitments(let table):
      return [rowToAdd(to: table)].compactMap { $0 } + fields
    case .plain: return [.value] + fields
    }
  }

  /// Cells that are still open come first, as on the first visit; then there is room for one more row.
  private func rowToAdd(to table: Table) -> Line? {
    if let open = nextCell(of: table) { return open }
    guard case .open(let bounds) = table.rows, let first = askedColumns.first,
      slot.rows.count < bounds.upperBound
    else { return nil }
    return .cell(first, row: nil, number: slot.rows.count + 1)
  }

  private func secondTry(_ line: Line) -> Line? {
    guard let stated = statement(at: line) else { return nil }
    switch line {
    case .value: return question.kind.plain.flatMap { generalLine(.value, stated, of: $0) }
    case .field(let asked): return generalLine(.field(asked.name), stated, of: asked.field.kind)
    case .general, .probe, .cell, .judgement, .party, .person: return nil
    }
  }

  /// What stands at a line now; nil when nothing does.
  public func statement(at line: Line) -> Stated? {
    switch line {
    case .value, .general(.value, _, _): value
    case .field(let asked): slot.fields[asked.name]
    case .general(.field(let name), _, _): slot.fields[name]
    case .probe(let probe): slot.fields[probe.code]
    case .cell(let asked, let row?, _): slot.rows.first { $0.id == row }?.cells[asked.name]
    case .cell(_, nil, _), .judgement, .party, .person: nil
    }
  }
}
