extension Inquiry {
  /// The lines of a question gone back to: its value and its fields once more, and room for further rows or names.
  public func lineToRevisit(without done: Set<Line>) -> Line? {
    var lines: [Line]
    switch question.kind {
    case .parties(let bounds):
      lines = standing.activeParties.count < bounds.upperBound ? [.party] : []
    case .people: lines = [.person(role: missingRole)]
    case .sentence: lines = []
    case .table, .commitments:
      guard let table = question.kind.table, case .open(let bounds) = table.rows,
        let first = askedColumns.first,
        nextCell(of: table) == nil, slot.rows.count < bounds.upperBound
      else { return nil }
      lines = [.cell(first, row: nil, number: slot.rows.count + 1)]
    case .plain: lines = [.value]
    }
    lines += askedFields.map(Line.field)
    return lines.first { !done.contains($0) }
  }

  /// What stands at a line now; nil when nothing does.
  public func statement(at line: Line) -> Stated? {
    switch line {
    case .value, .general(.value, _, _): value
    case .field(let asked): slot.fields[asked.name]
    case .general(.field(let name), _, _): slot.fields[name]
    case .probe(let probe): slot.fields[probe.code]
    case .cell(let asked, let row?, _): slot.rows.first { $0.id == row }?.cells[asked.name]
    case .cell(_, nil, _), .party, .person: nil
    }
  }
}
