import AllianceCore
import AllianceReports
import TerminalText

extension Words {
  static func welcome(_ page: inout Page) {
    page.ends("alliance", "guided assessment of strategic alliances")
    page.space()
  }

  static func stageOpening(
    _ page: inout Page, _ stage: Stage, number: Int, of count: Int, _ progress: Progress
  ) {
    let title = number == 0 ? stage.title : "Stage \(number) of \(count): \(stage.title)"
    let core =
      progress.coreMinutes == progress.minutes ? "" : ", the core alone \(progress.coreMinutes)"
    page.ends(title, "\(progress.total) questions, about \(progress.minutes) min\(core)")
    page.rule()
    page.paragraph(stage.purpose, indent: 0)
    page.space()
  }

  /// `stage 1, 3 of 24 [#.........] about 55 min left, core 25`; without the bar where it would be read aloud.
  static func progress(_ place: Place, _ progress: Progress, isPlain: Bool) -> String {
    let width = 10
    let done = progress.total == 0 ? 0 : progress.settled * width / progress.total
    let bar = String(repeating: "#", count: done) + String(repeating: ".", count: width - done)
    let count = "\(name(ofStage: place.stage)), \(place.index) of \(progress.total)"
    return count + (isPlain ? ", " : " [\(bar)] ") + time(progress)
  }

  /// Where a question stands: its stage, and the how-manieth it is there.
  struct Place {
    var stage: Int
    var index: Int
  }

  static func name(ofStage index: Int) -> String { index == 0 ? "intake" : "stage \(index)" }

  private static func time(_ progress: Progress) -> String {
    let all = "about \(progress.minutes) min left"
    guard progress.coreMinutes != progress.minutes else { return all }
    return "\(all), core \(progress.coreMinutes == 0 ? "done" : "\(progress.coreMinutes)")"
  }

  /// The question with its choices; the place and the minutes stand at the right.
  static func question(_ page: inout Page, _ inquiry: Inquiry, progress: String?, wording: String) {
    if let progress {
      page.ends(
        inquiry.isJudging ? "\(inquiry.question.name): compared" : inquiry.question.name, progress)
    }
    page.item(inquiry.question.code, wording, indent: 0)
    if inquiry.isJudging { return }
    guard let kind = inquiry.question.kind.plain else { return }
    choices(&page, of: kind, indent: 7)
    if let hint = hint(for: kind) { page.paragraph(hint, indent: 7) }
  }

  static func turn(_ page: inout Page, of party: Party) {
    page.paragraph("\(party.name) answers.", indent: 0)
  }

  /// The short question of a line, where the question itself does not ask for it.
  static func line(_ page: inout Page, _ line: Line, of inquiry: Inquiry) {
    switch line {
    case .value: break
    case .field(let asked): ask(&page, asked)
    case .general(_, _, let ask): page.paragraph(ask)
    case .probe(let probe): page.paragraph(probe.ask)
    case .cell(let column, let row, let number):
      cell(&page, column, row: row, number: number, of: inquiry)
    case .judgement(let other): judgement(&page, on: other, of: inquiry)
    case .party:
      page.paragraph(
        inquiry.slot.isPassedOver || isFirstParty(inquiry) ? askFirstParty : askNextParty)
    case .person(let role?):
      page.paragraph("Who is your \(name(of: role))? A name; or name, role, here (yes or no).")
    case .person(nil):
      page.paragraph("Who else? A name, role, here (yes or no); an empty line when done.")
    }
  }

  /// What is judged, beside one's own, and the three ways to say it.
  static let judgements = [
    Option(id: "match", label: "match: the same thing, also in size and time"),
    Option(id: "partly", label: "partly: the same direction, something differs"),
    Option(id: "miss", label: "miss: something else"),
  ]

  private static func judgement(_ page: inout Page, on other: Party, of inquiry: Inquiry) {
    guard let (theirs, own) = inquiry.judgedPair(other) else { return }
    page.item("\(other.name) said", AnswerWords.words(for: theirs))
    page.item("You said", AnswerWords.words(for: own))
    page.paragraph("How well does theirs meet yours?")
    choices(&page, of: .choice(judgements), indent: 4)
  }

  private static func isFirstParty(_ inquiry: Inquiry) -> Bool { inquiry.partyCount == 0 }

  static func name(of role: Person.Role) -> String {
    switch role {
    case .sponsor: "executive sponsor"
    case .lead: "alliance lead"
    case .commercial, .technical, .legal, .finance: "\(role.rawValue) lead"
    }
  }

  private static func ask(_ page: inout Page, _ asked: AskedField) {
    let party = asked.party.map { " (\($0.name))" } ?? ""
    let option = asked.option.map { "\($0.label): " } ?? ""
    page.paragraph(option + asked.field.ask + party)
    choices(&page, of: asked.field.kind, indent: 4)
  }

  private static func cell(
    _ page: inout Page, _ column: AskedField, row: String?, number: Int, of inquiry: Inquiry
  ) {
    let isFirst = column.name == inquiry.askedColumns.first?.name
    if isFirst, row == nil { startingRows(&page, inquiry) }
    let label = inquiry.askedRows.first { $0.id == row }.flatMap { row in
      inquiry.label(of: row).map { label in (row.owner.map { "\($0): " } ?? "") + label }
    }
    let party = column.party.map { " (\($0.name))" } ?? ""
    // What stands in the cell already says more than what stands above it.
    let isGiven = inquiry.askedRows.contains { $0.id == row && $0.cells[column.name] != nil }
    let suggestion =
      isGiven || (row == nil && isFirst) ? nil : inquiry.suggestion(for: column, inRow: number)
    let shown = suggestion.map { " [\(column.field.kind.words(for: $0))]" } ?? ""
    let end = isFirst && row == nil && number > 1 ? endOfRows(inquiry) : ""
    // The choices of a column stand on the screen once; further rows repeat them in one line.
    let isKnown = number > 1
    let inline = isKnown ? choicesInline(column.field.kind) : ""
    page.paragraph(
      "\(label ?? "Row \(number)"): \(column.field.ask)\(party)\(inline)\(shown)\(end)", hanging: 2)
    if !isKnown { choices(&page, of: column.field.kind, indent: 4) }
  }

  private static func choicesInline(_ kind: PlainKind) -> String {
    let labels: [String] =
      if case .scale(let levels) = kind { levels } else { kind.options.map(\.label) }
    return labels.isEmpty
      ? "" : " " + labels.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ") + "."
  }

  private static func endOfRows(_ inquiry: Inquiry) -> String {
    inquiry.startingRows.isEmpty
      ? " An empty line ends the list; = repeats the row above."
      : " An empty line takes the rows as they stand."
  }

  private static func startingRows(_ page: inout Page, _ inquiry: Inquiry) {
    guard !inquiry.startingRows.isEmpty else { return }
    page.paragraph("Together, from what each side gives:")
    for (index, row) in inquiry.startingRows.enumerated() {
      page.item(numbered(index), Inquiry.label(of: row, in: inquiry.question), indent: 4)
    }
    page.paragraph("/row 2 changes one, /drop 2 leaves one out.")
  }

  /// Numbered choices; the steps of a scale; each on its own line so that it can be read aloud.
  private static func choices(_ page: inout Page, of kind: PlainKind, indent: Int) {
    switch kind {
    case .choice(let options), .choices(let options, _):
      for (index, option) in options.enumerated() {
        page.item(numbered(index), option.label, indent: indent)
      }
    case .scale(let levels):
      for (index, level) in levels.enumerated() {
        page.item(numbered(index), level, indent: indent)
      }
    case .yesNo, .number, .percent, .money, .date, .duration, .text: break
    }
  }

  private static func numbered(_ index: Int) -> String {
    index < 9 ? " \(index + 1)" : "\(index + 1)"
  }

  /// What may be typed, where the question does not show it.
  private static func hint(for kind: PlainKind) -> String? {
    switch kind {
    case .choices(_, let ticks):
      let most = ticks.upperBound < 3 ? ", at most \(ticks.upperBound)" : ""
      return "Several with commas, such as 1,3\(most)."
    case .yesNo: return "yes or no"
    case .percent: return "A percentage, such as 45."
    case .money: return "An amount, such as EUR 1.2m per year or 3-5 million."
    case .date: return "A date, such as 2027, Q3 2027 or 30 June 2027."
    case .duration: return "A length of time, such as 18 months, or never."
    case .number(let limits): return limits.unit.map { "A number of \($0)." } ?? "A number."
    case .scale, .choice, .text: return nil
    }
  }
}
