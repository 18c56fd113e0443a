/// Answers written down beforehand: what people would have typed, as a file (formats 6).
///
/// It is read by the same rules as typed lines and played as the lines it stands for, one entry each.
public struct AnswersFile: Sendable {
  var title: String?
  var path: Deed.Start.Path
  var currency: String
  /// The day of all its entries; nil is now.
  var asOf: PartialDate?
  var parties: [Party]
  var people: [(person: Person, place: DocumentNode.Place)]
  /// What is said about each question, in the order of the file.
  var answers: [(code: DocumentNode.Key, answer: DocumentNode)]
  /// Who judges whose answer, by question.
  var judgements: [(code: DocumentNode.Key, judgements: DocumentNode)]
  /// What was done at gates and rounds, in order, after the answers.
  var events: [DocumentNode]
  /// Where the file begins.
  let place: DocumentNode.Place

  /// Reads the outline; the answers themselves are read while they are played, because what is asked depends on them.
  ///
  /// - Throws: `QuestionnaireDefects` with the place of every mistake.
  public init(_ node: DocumentNode) throws(QuestionnaireDefects) {
    let log = FindingLog()
    place = node.place
    guard var reader = MappingReader(node, as: "the answers file", log: log) else {
      throw QuestionnaireDefects(log.findings)
    }
    title = reader.text("title")
    path = reader.word("path", as: Deed.Start.Path.self) ?? .full
    currency = reader.text("currency")?.uppercased() ?? "EUR"
    if !Currency.isKnown(currency) {
      log.report("\(quoted(currency)) is no currency", at: reader.place)
    }
    asOf = Self.date(&reader, "as-of", log)
    parties = Self.parties(&reader, log)
    people = Self.people(&reader, log)
    answers = Self.entries(&reader, "answers", log).map { (code: $0.key, answer: $0.value) }
    judgements = Self.entries(&reader, "judgements", log).map {
      (code: $0.key, judgements: $0.value)
    }
    events = reader.list("events")
    reader.reportUnknownKeys()
    guard log.findings.isEmpty else { throw QuestionnaireDefects(log.findings) }
  }

  static func entries(
    _ reader: inout MappingReader, _ key: String, _ log: FindingLog
  ) -> [(key: DocumentNode.Key, value: DocumentNode)] {
    guard let node = reader.node(key), !node.isNull,
      var entries = MappingReader(node, as: "`\(key)`", log: log)
    else {
      return []
    }
    return entries.remaining()
  }

  static func date(_ reader: inout MappingReader, _ key: String, _ log: FindingLog) -> PartialDate?
  {
    guard let text = reader.text(key) else { return nil }
    guard let date = PartialDate(iso: text) else {
      log.report(
        "\(quoted(text)) is no date", at: reader.place,
        mend: "Write 2027, 2027-Q3, 2027-06 or 2027-06-30")
      return nil
    }
    return date
  }

  private static func parties(_ reader: inout MappingReader, _ log: FindingLog) -> [Party] {
    entries(&reader, "parties", log).compactMap { key, node in
      guard Slug(key.name, empty: "").text == key.name, key.name != "joint" else {
        log.report(
          "\(quoted(key.name)) cannot be the code of a party", at: key.place,
          mend: "Use lower-case letters, digits and dashes; `joint` is taken")
        return nil
      }
      if case .scalar(let name, _) = node.content, !node.isNull {
        return Party(code: key.name, name: name)
      }
      guard var facts = MappingReader(node, as: "party `\(key.name)`", log: log) else { return nil }
      defer { facts.reportUnknownKeys() }
      return Party(
        code: key.name, name: facts.requiredText("name"), country: facts.text("country"),
        size: facts.text("size"))
    }
  }

  private static func people(
    _ reader: inout MappingReader, _ log: FindingLog
  ) -> [(person: Person, place: DocumentNode.Place)] {
    entries(&reader, "people", log).compactMap { key, node in
      guard var facts = MappingReader(node, as: "person `\(key.name)`", log: log) else {
        return nil
      }
      defer { facts.reportUnknownKeys() }
      let person = Person(
        code: key.name, name: facts.requiredText("name"), party: facts.requiredText("party"),
        role: facts.word("role", as: Person.Role.self), isPresent: presence(&facts, log))
      return (person, key.place)
    }
  }

  private static func presence(_ facts: inout MappingReader, _ log: FindingLog) -> Bool? {
    guard let text = facts.text("present") else { return nil }
    switch text.lowercased() {
    case "true", "yes", "y": return true
    case "false", "no", "n": return false
    default:
      log.report("`present` is \(quoted(text))", at: facts.place, mend: "Write yes or no")
      return nil
    }
  }
}
