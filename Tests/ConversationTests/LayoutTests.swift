import TerminalText
import Testing

@testable import AllianceCore
@testable import Conversation

/// Every question of the shipped set, asked or not, on screens of every width.
@Suite struct LayoutTests {
  /// What stands on the screen before a prompt, and whether the question itself is part of it.
  struct Screen {
    var place: String
    var text: String
    var rows: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }
  }

  /// Each question with its first line, and each of its further lines by itself.
  private static func screens(columns: Int, isPlain: Bool = false) throws -> [Screen] {
    var chat = try Chat()
    chat.type("Northwind x Fabrikam", "Northwind Health Care Holding SE", "Fabrikam Analytics", "")
    let interview = try #require(chat.conversation.interview)
    let party = try #require(interview.standing.parties.first)
    return try interview.method.questions.flatMap { question -> [Screen] in
      let key = SlotKey(question.code, party: question.isShared ? nil : party.code)
      let inquiry = try #require(interview.inquiry(key))
      return lines(of: question, party).enumerated().map { index, line in
        var page = Page(columns: columns, isPlain: isPlain)
        if index == 0 {
          page.space()
          let progress = Words.progress(
            Words.Place(stage: 1, index: 24),
            Progress(settled: 23, total: 24, openLines: 400, openCoreLines: 300),
            isPlain: isPlain)
          Words.question(&page, inquiry, progress: progress, wording: question.ask)
          if !question.isShared { Words.turn(&page, of: party) }
        }
        Words.line(&page, line, of: inquiry)
        return Screen(place: "\(question.code) \(line)", text: page.text)
      }
    }
  }

  private static func lines(of question: Question, _ party: Party) -> [Line] {
    let fields = question.fields + question.kind.options.flatMap(\.fields)
    let columns = question.kind.table?.columns ?? []
    let first: [Line] = question.kind.plain == nil ? [] : [.value]
    return first + columns.map { .cell(AskedField(name: $0.name, field: $0), row: nil, number: 1) }
      + fields.map {
        .field(AskedField(name: $0.name, field: $0, party: $0.per == nil ? nil : party))
      }
      + question.probes.map(Line.probe)
  }

  private static func widest(_ text: String) -> Int {
    text.split(separator: "\n").map { String($0).columnCount }.max() ?? 0
  }

  @Test func `every question fits 80 by 24 with its prompt`() throws {
    let screens = try Self.screens(columns: 80)
    #expect(screens.count > 400)
    for screen in screens { #expect(screen.rows <= 24, "\(screen.place)\n\(screen.text)") }
  }

  @Test(arguments: [40, 80, 120, 200], [false, true])
  func `no line is wider than the screen`(columns: Int, isPlain: Bool) throws {
    for screen in try Self.screens(columns: columns, isPlain: isPlain) {
      #expect(Self.widest(screen.text) <= columns, "\(screen.place)\n\(screen.text)")
    }
  }

  @Test(arguments: [40, 80, 120, 200]) func `nothing else that is said is wider either`(
    columns: Int
  ) throws {
    var chat = try Chat()
    chat.screen(columns: columns)
    let commands = Command.allCases.filter { $0 != .quit }.map { "/\($0.rawValue)" }
    let lines = [
      "A very long name of an alliance that goes on and on and on", "Northwind Health SE",
      "Fabrikam Analytics", "",
      "sell \(String(repeating: "x", count: 300))", "2", "/help all", "/find e", "/risk F1",
      "/explain D1", "/goto 1.04 northwind",
    ]
    let helps = commands.map { "/help \($0)" }
    for line in lines + commands + helps {
      chat.type(line)
      #expect(Self.widest(chat.said) <= columns, "\(chat.said)")
    }
  }

  @Test func `what is listened to has no bars, rules or texts at the far end`() throws {
    for screen in try Self.screens(columns: 80, isPlain: true) {
      #expect(!screen.text.contains("[#") && !screen.text.contains("---"), "\(screen.place)")
    }
    #expect(try Self.screens(columns: 80).contains(where: { $0.text.contains("[#########.]") }))
  }
}
