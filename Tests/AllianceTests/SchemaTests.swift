import Foundation
import Testing

/// The published schemas, held against our files by a validator that knows nothing of this project.
@Suite(.enabled(if: SchemaValidator.isReady, "needs the Python environment that .ci/setup makes"))
struct SchemaTests {
  @Test(arguments: [
    "questionnaires/strategic-alliance", "Tests/Sets/partner-program",
    "Tests/AllianceFilesTests/Resources/sample-set",
  ])
  func `every YAML file of a set fits the schema of its kind`(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SchemaValidator.path(folder))
    let files = names.filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 2)
    for file in files {
      let schema = SchemaValidator.schema(for: file)
      #expect(try SchemaValidator.errors(schema, ["\(folder)/\(file)"]) == "")
    }
  }

  @Test func `editors find the schema in the first line of every shipped file`() throws {
    let folder = "questionnaires/strategic-alliance"
    for file in try FileManager.default.contentsOfDirectory(atPath: SchemaValidator.path(folder))
    where file.hasSuffix(".yaml") {
      let text = try String(
        contentsOfFile: SchemaValidator.path("\(folder)/\(file)"), encoding: .utf8)
      let line = "# yaml-language-server: $schema=../\(SchemaValidator.schema(for: file))\n"
      #expect(text.hasPrefix(line), "\(file)")
    }
  }

  @Test func `every practice case fits its schema, its model answers theirs`() throws {
    let folder = "questionnaires/practice"
    let files = try FileManager.default.contentsOfDirectory(atPath: SchemaValidator.path(folder))
    #expect(files.count == 3)
    let paths = files.map { "\(folder)/\($0)" }
    #expect(try SchemaValidator.errors("practice.schema.json", paths) == "")
    let text = try String(contentsOfFile: SchemaValidator.path(paths[0]), encoding: .utf8)
    for (piece, instead) in [
      ("learner:", "learners:"), ("lesson:", "lessons:"), ("path: core", "path: short"),
      ("class:", "klass:"), ("  Q2.05: >-", "  Q205: >-"),
    ] {
      try #require(text.contains(piece))
      try Self.expectNoFit(
        "practice.schema.json", text.replacing(piece, with: instead, maxReplacements: 1))
    }
  }

  @Test func `fresh assessments and the sample of every verb fit the schema`() throws {
    let program = try RealProgram()
    #expect(try program.run(["start", "Empty one", "--core"]).code == 0)
    let answers = Resources.path("northwind.yaml")
    #expect(try program.run(["answer", "full", "--from", answers]).code == 0)
    _ = try program.run(["gate", "full", "1", "--run"])
    let piped = try Resources.text("northwind.lines")
    #expect(try program.run(["start", "--workshop"], input: piped).code == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: program.home)
      .filter { $0.hasSuffix(".json") }.map { "\(program.home)/\($0)" }
    #expect(files.count == 3)
    let sample = "Tests/AllianceFilesTests/Resources/sample.alliance.json"
    #expect(try SchemaValidator.errors("assessment.schema.json", files + [sample]) == "")
    #expect(try SchemaValidator.errors("answers.schema.json", [answers]) == "")
  }

  @Test(arguments: [
    ("stage.schema.json", "intake.yaml", "kind: parties", "kind: party"),
    ("stage.schema.json", "intake.yaml", "core: true", "cores: true"),
    ("stage.schema.json", "opportunity.yaml", "rule: scale", "rule: scale, points: 3"),
    ("stage.schema.json", "opportunity.yaml", "at-most: 2 }", "at-most: low }"),
    ("stage.schema.json", "opportunity.yaml", "at-most: 2 }", "at-most: 2, at-least: 1 }"),
    ("gates.schema.json", "gates.yaml", "lowest: Q1.13, at-least: 3", "lowest: Q1.13"),
    ("gates.schema.json", "gates.yaml", "core-coverage: 90", "core-coverage: most"),
    ("gates.schema.json", "gates.yaml", "rounds: 2", "rounds: two"),
    ("verdict.schema.json", "verdict.yaml", "at-most: 1", "at-least: 1"),
    ("risks.schema.json", "risks.yaml", "points: 2", "point: 2"),
    ("questionnaire.schema.json", "questionnaire.yaml", "version: 1.0.0", "versions: 1.0.0"),
    ("verdict.schema.json", "verdict.yaml", "provisional:", "perhaps:"),
    ("glossary.schema.json", "glossary.yaml", "means:", "meant:"),
    ("coverage.schema.json", "coverage.yaml", "title:", "name:"),
  ])
  func `a broken file does not fit`(schema: String, file: String, piece: String, instead: String)
    throws
  {
    let path = SchemaValidator.path("questionnaires/strategic-alliance/\(file)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(piece))
    try Self.expectNoFit(schema, text.replacing(piece, with: instead, maxReplacements: 1))
  }

  private static func expectNoFit(_ schema: String, _ text: String) throws {
    let broken = NSTemporaryDirectory() + "alliance-schema-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: broken) }
    try text.write(toFile: broken, atomically: true, encoding: .utf8)
    #expect(try SchemaValidator.errors(schema, [broken]) != "")
  }
}

/// Python's `jsonschema`, where the test command could set it up.
enum SchemaValidator {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized.path

  static let python = path(".build/venv/bin/python")

  static let isReady = (try? run(["-c", "import jsonschema, yaml"]))?.code == 0

  static func path(_ relative: String) -> String {
    relative.hasPrefix("/") ? relative : "\(root)/\(relative)"
  }

  /// The schema that a file of a set is written to.
  static func schema(for file: String) -> String {
    let own = file.replacing(".yaml", with: ".schema.json")
    return FileManager.default.fileExists(atPath: path("questionnaires/\(own)"))
      ? own : "stage.schema.json"
  }

  /// What does not fit; empty when all does.
  static func errors(_ schema: String, _ files: [String]) throws -> String {
    let result = try run(
      [path("Tests/Schemas/validate.py"), path("questionnaires/\(schema)")] + files.map(path))
    return result.code == 0 ? "" : result.output + "(\(result.code))"
  }

  private static func run(_ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: printed, as: UTF8.self), process.terminationStatus)
  }
}
