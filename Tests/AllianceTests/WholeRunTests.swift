import AllianceCore
import AllianceFiles
import Foundation
import JSONTree
import PseudoTerminal
import StrictJSON
import Testing
import Typing

/// Whole lives of alliances through the real program: from answers files, and typed on a terminal.
@Suite struct WholeRunTests {
  enum Run: String, CaseIterable {
    case fullOfTwo, coreOfTwo, fullOfThree, lookBack

    var parties: [String] {
      self == .fullOfThree ? ["Acme", "Globex", "Initech"] : ["Acme", "Globex"]
    }
    var path: Deed.Start.Path { self == .coreOfTwo ? .core : .full }

    func typed() throws -> Typist {
      let method = try QuestionnaireSet.shipped.questionnaire()
      var own = WholeMethodTests.own
      if self == .lookBack { own = ["Q0.04": "running for", "Q0.06": "1"] }
      var typist = Typist(method, path: path, parties: parties, own: own)
      typist.typeAll()
      guard self != .lookBack else { return typist }
      for stage in method.stages[2...4] {
        let first = try #require(stage.questions.first { path == .full || $0.isCore })
        typist.type("/goto \(first.code)")
        typist.typeAll()
      }
      return typist
    }
  }

  @Test(arguments: Run.allCases) func `an answers file leads where typing leads`(run: Run) throws {
    let typed = try #require(try run.typed().conversation.assessment)
    let program = try RealProgram()
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    let file = "\(program.home)/answers.yaml"
    try AnswersWriter.text(typed).write(toFile: file, atomically: true, encoding: .utf8)
    let result = try program.run(["answer", "typed", "--from", file])
    #expect(result.code == 0, "\(result.errors.prefix(2000))")
    #expect(try Essence(program.assessment("typed")) == Essence(typed))
  }

  @Test func `a core run typed on a terminal leads to the same`() throws {
    let typist = try Run.coreOfTwo.typed()
    let program = try RealProgram()
    let terminal = try program.onTerminal([
      "start", "Typed", "--core", "--party", "Acme", "--party", "Globex",
    ])
    #expect(terminal.wait { $0.cursorLine.hasSuffix(">") })
    for line in typist.lines {
      let written = terminal.output.count
      terminal.send(line + "\r")
      #expect(
        terminal.wait { terminal.output.count > written && $0.cursorLine.hasSuffix(">") },
        "\(line)\n\(terminal.screen.text)")
    }
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == .exit(0))
    #expect(
      try Essence(program.assessment("typed")) == Essence(#require(typist.conversation.assessment)))
  }
}

/// An answers file that says what an assessment holds; JSON is YAML, and values look the same in both.
enum AnswersWriter {
  static func text(_ assessment: Assessment) throws -> String {
    var writer = AssessmentText()
    let tree = try JSONValue(writer.bytes(of: assessment))
    var members: [JSONValue.Member] = [
      .init("title", tree["title"] ?? .null), .init("path", tree["path"] ?? .null),
      .init("parties", table(tree["parties"])), .init("people", table(tree["people"])),
    ]
    guard case .object(let questions)? = tree["answers"] else { return "" }
    let answers = questions.map { JSONValue.Member($0.key, $0.value["-"] ?? .null) }
    members.append(.init("answers", .object(answers)))
    members.append(.init("judgements", judgements(assessment)))
    return String(decoding: JSONWriter.line(.object(members)), as: UTF8.self)
  }

  private static func table(_ list: JSONValue?) -> JSONValue {
    guard case .array(let elements)? = list else { return .object([]) }
    return .object(
      elements.compactMap { element in
        guard case .object(let members) = element, case .string(let code)? = element["code"] else {
          return nil
        }
        return .init(code, .object(members.filter { $0.key != "code" }))
      })
  }

  private static func judgements(_ assessment: Assessment) -> JSONValue {
    let parties = assessment.standing.parties.map(\.code)
    return .object(
      ["Q1.11", "Q1.17"].map { code in
        .init(
          code,
          .object(
            parties.map { judge in
              .init(
                judge,
                .object(
                  parties.filter { $0 != judge }.compactMap { writer in
                    assessment.standing.answers.judgement(SlotKey(code, party: judge), of: writer)
                      .map {
                        .init(writer, .string($0.rawValue))
                      }
                  }))
            }))
      })
  }
}
