/// An answers file with every question to fill in, for people who prefer to write before they talk.
public enum AnswersTemplate {
  /// The text of the file; a line left empty says nothing.
  ///
  /// - Parameter parties: the parties it is for; placeholders when there are none yet.
  public static func text(for method: Questionnaire, parties: [Party], title: String?) -> String {
    let parties =
      parties.isEmpty ? [Party(code: "first", name: ""), Party(code: "second", name: "")] : parties
    var lines = [
      "# \(method.title), \(method.pin.version). A line left empty says nothing; unknown is { state: unknown }."
    ]
    lines.append("title: \(title.map(scalar) ?? "")")
    lines.append("path: full")
    lines.append("currency: EUR")
    lines.append("parties:")
    lines += parties.map { "  \($0.code): \($0.name.isEmpty ? "" : scalar($0.name))" }
    lines.append("people:")
    lines.append(
      "  # p1: { name: Ada Berg, party: \(parties[0].code), role: sponsor, present: yes }")
    lines.append("answers:")
    for stage in method.stages where !stage.questions.isEmpty {
      lines += ["", "  # \(stage.title)"]
      for question in stage.questions { lines += entry(question, parties) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ question: Question, _ parties: [Party]) -> [String] {
    switch question.kind {
    case .parties, .people: return []
    case .plain, .sentence, .table, .commitments: break
    }
    var lines = ["  # \(question.ask)"]
    if question.when != nil { lines.append("  # Asked only where an earlier answer calls for it.") }
    lines += choices(question.kind.plain, indent: "  #   ")
    lines.append("  \(question.code):")
    for owner in question.isShared ? ["joint"] : parties.map(\.code) {
      lines += ["    \(owner):"] + slot(question, owner, parties)
    }
    return lines
  }

  private static func slot(_ question: Question, _ owner: String, _ parties: [Party]) -> [String] {
    var lines: [String] = []
    switch question.kind {
    case .plain: lines.append("      value:")
    case .table(let table), .commitments(let table):
      let cells = expanded(table.columns, owner, parties).map(\.name).joined(separator: ": , ")
      let rows: [String] =
        if case .fixed(let rows) = table.rows { rows.map { "row: \($0.id), " } } else { [""] }
      lines.append("      value:")
      lines += rows.map { "        # - { \($0)\(cells): }" }
    case .sentence, .parties, .people: break
    }
    let options = question.kind.options.flatMap { option in
      option.fields.map { ("\(option.id).\($0.name)", $0) }
    }
    let fields = options + expanded(question.fields, owner, parties).map { ($0.name, $0.field) }
    if !fields.isEmpty { lines.append("      fields:") }
    for (name, field) in fields {
      lines.append(
        "        \(name):  # \(field.ask)\(field.when == nil ? "" : " (only where it applies)")")
      lines += choices(field.kind, indent: "        #   ")
    }
    return lines
  }

  private static func expanded(
    _ fields: [Field], _ owner: String, _ parties: [Party]
  ) -> [(name: String, field: Field)] {
    fields.flatMap { field -> [(name: String, field: Field)] in
      guard let per = field.per else { return [(field.name, field)] }
      return parties.filter { per == .party || $0.code != owner }.map {
        ("\(field.name).\($0.code)", field)
      }
    }
  }

  private static func choices(_ kind: PlainKind?, indent: String) -> [String] {
    switch kind {
    case .scale(let levels): levels.enumerated().map { "\(indent)\($0 + 1) \($1)" }
    case .choice(let options), .choices(let options, _):
      options.map { "\(indent)\($0.id): \($0.label)" }
    case .yesNo, .number, .percent, .money, .date, .duration, .text, nil: []
    }
  }

  /// A text as YAML writes it between double quotes.
  private static func scalar(_ text: String) -> String {
    "\""
      + text.replacingAll("\\", with: "\\\\").replacingAll("\"", with: "\\\"").replacingAll(
        "\n", with: "\\n") + "\""
  }
}
