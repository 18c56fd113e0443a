extension AnswersPlayer {
  /// The rows of a table: a list of mappings, each with its cells and, where rows are given, its `row` id.
  mutating func playRows(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    guard case .sequence(let rows) = node.content else {
      return log.report(
        "\(question.code) is a table", at: node.place,
        mend: "Write a list of rows: [ { … }, { … } ]")
    }
    for (index, row) in rows.enumerated() { play(row: row, index, at: key, of: question) }
    let slot = assessment.standing.answers[key]
    guard case .open(let bounds)? = question.kind.table?.rows else { return }
    if slot.rows.count > bounds.upperBound {
      log.report("\(question.code) has at most \(bounds.upperBound) rows", at: node.place)
    }
    if !slot.rows.isEmpty, !slot.rowsAreDone { record(.answered(key, Deed.Answered(.rowsDone))) }
  }

  private mutating func play(
    row node: DocumentNode, _ index: Int, at key: SlotKey, of question: Question
  ) {
    guard var reader = MappingReader(node, as: "a row of \(question.code)", log: log) else {
      return
    }
    let named = reader.text("row")
    guard let id = rowID(named, index, of: question, key, at: node.place) else { return }
    for column in inquiry(question, key).askedColumns {
      guard let cell = reader.node(column.name), !cell.isEmpty,
        let stated = stated(cell, column.field.kind)
      else {
        continue
      }
      let known = assessment.standing.answers[key].rows.first { $0.id == id }
      guard known?.cells[column.name] != stated else { continue }
      record(.answered(key, Deed.Answered(.row(id, cells: [column.name: stated]))))
    }
    reader.reportUnknownKeys()
  }

  /// The id of a row: of a fixed row it must be one of those; an open one without a name is the one in that place.
  private mutating func rowID(
    _ named: String?, _ index: Int, of question: Question, _ key: SlotKey,
    at place: DocumentNode.Place
  ) -> String? {
    if case .open? = question.kind.table?.rows {
      let rows = assessment.standing.answers[key].rows
      return named ?? (index < rows.count ? rows[index].id : newRow())
    }
    let ids = inquiry(question, key).askedRows.map(\.id)
    guard let named, ids.contains(named) else {
      log.report(
        "a row of \(question.code) needs its `row`", at: place,
        mend: "Rows are: \(ids.joined(separator: ", "))")
      return nil
    }
    return named
  }
}
