extension QuestionnaireBuilder {
  /// A field of a question or option, or a column of a table: the same shape.
  func field(_ node: DocumentNode, of owner: String) -> Field? {
    guard var reader = MappingReader(node, as: "a field of \(owner)", log: log) else { return nil }
    let name = reader.requiredText("name")
    guard let kind = plainKind(&reader, of: "\(owner).\(name)") else { return nil }
    var field = Field(name: name, kind: kind, ask: reader.requiredText("ask"))
    field.when = reader.node("when").flatMap(condition)
    field.per = reader.word("per", as: Field.Party.self)
    field.of = reader.word("of", as: Field.Owner.self)
    field.isOptional = reader.flag("optional")
    reader.reportUnknownKeys()
    return field
  }

  /// The answer kind with what belongs to it: levels, options, limits, columns, rows.
  func kind(_ reader: inout MappingReader, of owner: String) -> AnswerKind? {
    guard let name = kindName(&reader, of: owner) else { return nil }
    switch name {
    case .sentence: return .sentence
    case .table: return .table(table(&reader, of: owner))
    case .commitments: return .commitments(table(&reader, of: owner))
    case .parties: return .parties(bounds(&reader, from: 2, upTo: 5, of: owner))
    case .people: return .people
    case .yesNo, .scale, .choice, .choices, .number, .percent, .money, .date, .duration, .text:
      return plainKind(named: name, &reader, of: owner).map(AnswerKind.plain)
    }
  }

  private func plainKind(_ reader: inout MappingReader, of owner: String) -> PlainKind? {
    kindName(&reader, of: owner).flatMap { plainKind(named: $0, &reader, of: owner) }
  }

  private func kindName(_ reader: inout MappingReader, of owner: String) -> AnswerKind.Name? {
    guard reader.hasKey("kind") else {
      log.report(
        "\(owner) has no kind", at: reader.place, mend: "Add `kind: text`, or another kind")
      return nil
    }
    return reader.word("kind", as: AnswerKind.Name.self)
  }

  private func plainKind(
    named name: AnswerKind.Name, _ reader: inout MappingReader, of owner: String
  ) -> PlainKind? {
    switch name {
    case .yesNo: return .yesNo
    case .scale: return .scale(levels: levels(&reader, of: owner))
    case .choice: return .choice(options(&reader, of: owner))
    case .choices:
      let options = options(&reader, of: owner)
      let limits = bounds(&reader, upTo: options.count, of: owner)
      return .choices(options, ticks: limits)
    case .number: return .number(limits(&reader))
    case .percent: return .percent(limits(&reader))
    case .money: return .money(limits(&reader))
    case .date: return .date
    case .duration: return .duration
    case .text: return .text
    case .sentence, .table, .commitments, .parties, .people:
      log.report(
        "\(owner) is of kind `\(name.rawValue)`, which only a question can be", at: reader.place)
      return nil
    }
  }

  private func levels(_ reader: inout MappingReader, of owner: String) -> [String] {
    let levels = reader.texts("levels")
    if levels.count != 5 {
      log.report(
        "\(owner) has \(levels.count) levels, but a scale has five, worst to best", at: reader.place
      )
    }
    return levels
  }

  private func options(_ reader: inout MappingReader, of owner: String) -> [Option] {
    let place = reader.place
    let options = reader.list("options").compactMap { node -> Option? in
      guard var entry = MappingReader(node, as: "an option of \(owner)", log: log) else {
        return nil
      }
      var option = Option(id: entry.requiredText("id"), label: entry.requiredText("label"))
      option.fields = entry.list("fields").compactMap { field($0, of: "\(owner).\(option.id)") }
      option.isExclusive = entry.flag("exclusive")
      option.isNeutral = entry.flag("neutral")
      option.waives = entry.flag("waives")
      option.isOpen = entry.flag("open")
      option.isRequired = entry.flag("required")
      option.enters = entry.text("enters")
      entry.reportUnknownKeys()
      return option
    }
    if options.count < 2 { log.report("\(owner) offers fewer than two options", at: place) }
    reportDoubles(options.map(\.id), "option", of: owner, at: place)
    return options
  }

  private func limits(_ reader: inout MappingReader) -> NumberLimits {
    var limits = NumberLimits(unit: reader.text("unit"))
    limits.minimum = reader.number("min")
    limits.maximum = reader.number("max")
    if let node = reader.node("plausible") { limits.plausible = plausible(node) }
    if let low = limits.minimum, let high = limits.maximum, low > high {
      log.report("`min` is above `max`", at: reader.place)
    }
    return limits
  }

  private func plausible(_ node: DocumentNode) -> ClosedRange<Number>? {
    guard case .sequence(let ends) = node.content, ends.count == 2,
      case .scalar(let first, _) = ends[0].content, case .scalar(let last, _) = ends[1].content,
      let low = Number(literal: first), let high = Number(literal: last), low <= high
    else {
      log.report(
        "`plausible` must be two numbers, the lower first", at: node.place, mend: "Write [0, 100]")
      return nil
    }
    return low...high
  }

  private func bounds(
    _ reader: inout MappingReader, from lowest: Int = 0, upTo highest: Int, of owner: String
  ) -> ClosedRange<Int> {
    let low = reader.whole("min") ?? lowest
    let high = reader.whole("max") ?? max(highest, low)
    guard low >= 0, low <= high else {
      log.report("`min` is above `max` in \(owner)", at: reader.place)
      return 0...highest
    }
    return low...high
  }

  /// The largest number of rows of an open table that names no limit.
  private static var mostRows: Int { 200 }

  private func table(_ reader: inout MappingReader, of owner: String) -> Table {
    let columns = reader.list("columns").compactMap { field($0, of: owner) }
    if columns.isEmpty { log.report("\(owner) has no columns", at: reader.place) }
    reportDoubles(columns.map(\.name), "column", of: owner, at: reader.place)
    guard let node = reader.node("rows") else {
      return Table(columns: columns, rows: .open(bounds(&reader, upTo: Self.mostRows, of: owner)))
    }
    if case .sequence(let entries) = node.content {
      let rows = entries.compactMap { entry -> Table.Label? in
        guard var reader = MappingReader(entry, as: "a row of \(owner)", log: log) else {
          return nil
        }
        defer { reader.reportUnknownKeys() }
        return Table.Label(id: reader.requiredText("id"), label: reader.requiredText("label"))
      }
      reportDoubles(rows.map(\.id), "row", of: owner, at: node.place)
      return Table(columns: columns, rows: .fixed(rows))
    }
    guard var source = MappingReader(node, as: "`rows` of \(owner)", log: log) else {
      return Table(columns: columns, rows: .fixed([]))
    }
    defer { source.reportUnknownKeys() }
    return Table(columns: columns, rows: .from(question: source.requiredText("from")))
  }

  func reportDoubles(
    _ names: [String], _ noun: String, of owner: String, at place: DocumentNode.Place
  ) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      log.report("\(owner) has two of \(noun) `\(name)`", at: place, mend: "Each id stands once")
    }
  }
}
