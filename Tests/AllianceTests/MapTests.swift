import AllianceFiles
import AllianceReports
import Foundation
import Testing

@testable import AllianceCore

/// The pictures of the machine and of the questions, as text for Mermaid and Graphviz.
@Suite struct MapTests {
  static let small = SetCopy.originals + "/partner-program"

  @Test func `the picture in the README is the one of today`() throws {
    let readme = try String(contentsOfFile: SchemaValidator.path("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```mermaid\n"))
    let end = try #require(readme[start.upperBound...].range(of: "```"))
    let drawn = try RealProgram().run(["map", "--only", "lifecycle"]).output
    #expect(
      String(readme[start.upperBound..<end.lowerBound]) == drawn,
      "put the output of `alliance map --only lifecycle` into the README")
  }

  @Test func `the machine of two stages has these arrows and no others`() throws {
    let method = try QuestionnaireSet(folder: Self.small).questionnaire()
    let arrows = Lifecycle.map(of: method).arrows.map { "\($0.from) > \($0.to): \($0.text)" }
    #expect(
      arrows.sorted() == [
        "activating > concluded: stop",
        "activating > redirected: gate 2 redirects",
        "concluded > activating: reopen",
        "concluded > forming_pilot: reopen",
        "concluded > intake: reopen",
        "concluded > redirected: reopen",
        "forming_pilot > activating: gate 1 passed, gate 1 overridden",
        "forming_pilot > concluded: stop",
        "forming_pilot > redirected: gate 1 redirects",
        "intake > activating: intake complete",
        "intake > concluded: stop",
        "intake > forming_pilot: intake complete",
        "redirected > activating: gate 1 passed, gate 1 overridden, reopen",
        "redirected > concluded: stop",
        "redirected > forming_pilot: reopen",
      ])
  }

  @Test func `conditions are drawn from the question they look at`() throws {
    let arrows = try QuestionnaireSet.shipped.questionnaire().questionFlow.arrows
    let conditions = arrows.filter(\.isCondition)
    #expect(
      conditions.contains {
        $0.from == "Q0_06" && $0.to == "Q1_24" && $0.text.hasPrefix("enterprise")
      })
  }

  @Test(arguments: [[], ["--questionnaire", small]])
  func `every line of the Mermaid text is one that Mermaid knows`(options: [String]) throws {
    let text = try RealProgram().run(["map"] + options).output
    let label = "\"[^\"<>&]*\""
    let known = [
      "flowchart TD", "  subgraph [a-z0-9]+\\[\(label)\\]", "  end",
      "    [A-Za-z0-9_]+\\[\(label)\\]",
      "  [A-Za-z0-9_]+ -->(\\|\(label)\\|)? [A-Za-z0-9_]+",
      "  [A-Za-z0-9_]+ -\\.->(\\|\(label)\\|)? [A-Za-z0-9_]+",
    ].joined(separator: "|")
    let pattern = try Regex("^(\(known))$")
    for line in text.split(separator: "\n") {
      #expect(try pattern.wholeMatch(in: String(line)) != nil, "\(line)")
    }
    // An arrow to something undeclared would draw a box of its own.
    let method = try options.last.map { try QuestionnaireSet(folder: $0) } ?? .shipped
    let map =
      Lifecycle.map(of: try method.questionnaire()) + (try method.questionnaire().questionFlow)
    let ids = Set(map.groups.flatMap(\.nodes).map(\.id))
    #expect(map.arrows.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
  }

  @Test func `quotes and angles in a title are written so that they draw`() {
    let map = MethodMap(
      groups: [.init(title: "a \"b\" <c> & \\d #e", nodes: [.init(id: "n", text: "\u{202E}x")])])
    #expect(MapText.mermaid(map).contains("[\"a #quot;b#quot; #lt;c#gt; #amp; \\d #35;e\"]"))
    #expect(MapText.dot(map).contains("label=\"a \\\"b\\\" <c> & \\\\d #e\";"))
    #expect(MapText.dot(map).contains("<U+202E>x"))
  }

  @Test(
    .enabled(if: Graphviz.isInstalled, "needs dot, from graphviz"),
    arguments: [[], ["--questionnaire", small]])
  func `Graphviz draws the DOT text`(options: [String]) throws {
    let text = try RealProgram().run(["map", "--format", "dot"] + options).output
    let drawn = try Graphviz.draw(text)
    #expect(drawn.errors == "")
    #expect(drawn.svg.contains("</svg>"))
    let nodes = text.split(separator: "\n").count { $0.contains(" [label=") && !$0.contains("->") }
    #expect(drawn.svg.ranges(of: "class=\"node\"").count == nodes)
  }
}

/// The real `dot`, where it is installed.
enum Graphviz {
  static let path = ["/usr/bin/dot", "/usr/local/bin/dot"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let isInstalled = path != nil

  static func draw(_ text: String) throws -> (svg: String, errors: String) {
    let file = NSTemporaryDirectory() + "alliance-map-\(UUID().uuidString).dot"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = ["-Tsvg", file]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let svg = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: svg, as: UTF8.self), String(decoding: said, as: UTF8.self))
  }
}
