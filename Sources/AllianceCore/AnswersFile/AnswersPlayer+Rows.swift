extension AnswersPlayer {
  /// The rows of a table: a list of mappings, each with its cells and, where rows are given, its `row` id.
  mutating func playRows(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    if case .scalar(let word, _) = node.content, word == "given", question.thenJoint,
      key.party == nil
    {
      return takeOver(inquiry(question, key))
    }
    if case .scalar(let word, _) = node.content, word == "none",
      case .open(let bounds)? = question.kind.table?.rows,
      bounds.lowerBound == 0
    {
      return record(.answered(key, Deed.Answered(.rowsDone)))
    }
    guard case .sequence(let rows) = node.content else {
      return log.report(
        "\(question.code) is a table", at: node.place,
        mend: "Write a list of rows: [ { … }, { … } ]")
    }
    var played: Set<String> = []
    for row in rows { play(row: row, at: key, of: question, besides: &played) }
    let slot = assessment.standing.answers[key]
    guard case .open(let bounds)? = question.kind.table?.rows else { return }
    if slot.rows.count > bounds.upperBound {
      log.report("\(question.code) has at most \(bounds.upperBound) rows", at: node.place)
    }
    if !slot.rows.isEmpty, !slot.rowsAreDone { record(.answered(key, Deed.Answered(.rowsDone))) }
  }

  /// The joint table takes the rows that the parties give, as an empty line does in the chat.
  private mutating func takeOver(_ joint: Inquiry) {
    guard !joint.slot.rowsAreDone else { return }
    for row in joint.startingRows {
      record(.answered(joint.key, Deed.Answered(.row(row.id, cells: row.cells))))
    }
    record(.answered(joint.key, Deed.Answered(.rowsDone)))
  }

  private mutating func play(
    row node: DocumentNode, at key: SlotKey, of question: Question,
    besides played: inout Set<String>
  ) {
    guard var reader = MappingReader(node, as: "a row of \(question.code)", log: log) else {
      return
    }
    let named = reader.text("row")
    var cells = NamedStatements()
    for column in inquiry(question, key).askedColumns {
      // A cell is no text field: nobody is asked about a general word in it (formats 2).
      guard let cell = reader.node(column.name), !cell.isEmpty,
        let stated = stated(cell, column.field.kind, marksGeneral: false)
      else { continue }
      cells[column.name] = stated
    }
    reader.reportUnknownKeys()
    guard
      let id = named == nil ? knownRow(cells, at: key, of: question, besides: played) : named,
      isRow(id, of: question, key, at: node.place)
    else { return }
    played.insert(id)
    let known = assessment.standing.answers[key].rows.first { $0.id == id }
    for name in cells.names where known?.cells[name] != cells[name] {
      record(.answered(key, Deed.Answered(.row(id, cells: [name: cells[name] ?? .unknown]))))
    }
  }

  /// The row of an open table that already says this and nothing else, else a new one; so a file played twice adds
  /// nothing. Other tables have only rows with names: the empty one is none of them.
  private mutating func knownRow(
    _ cells: NamedStatements, at key: SlotKey, of question: Question, besides played: Set<String>
  ) -> String {
    guard case .open? = question.kind.table?.rows else { return "" }
    let known = assessment.standing.answers[key].rows.first { row in
      !played.contains(row.id) && row.cells.names.allSatisfy { cells[$0] == row.cells[$0] }
    }
    return known?.id ?? newRow()
  }

  /// Whether the table can have that row: an open one any, others only those that are asked.
  private func isRow(
    _ id: String, of question: Question, _ key: SlotKey, at place: DocumentNode.Place
  ) -> Bool {
    if case .open? = question.kind.table?.rows { return true }
    let ids = inquiry(question, key).askedRows.map(\.id)
    if ids.contains(id) { return true }
    log.report(
      "a row of \(question.code) needs its `row`", at: place,
      mend: "Rows are: \(ids.joined(separator: ", "))")
    return false
  }
}
