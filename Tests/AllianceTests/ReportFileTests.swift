import Foundation
import Testing

/// A report is written beside other files, never over one.
@Suite struct ReportFileTests {
  private func started() throws -> RealProgram {
    let program = try RealProgram()
    #expect(try program.run(RefusalTests.started).code == 0)
    return program
  }

  @Test func `an assessment is never replaced by a report`() throws {
    let program = try started()
    let (path, before) = (
      program.path(RefusalTests.name), try program.bytes(RefusalTests.name)
    )
    let other = "\(program.home)/renamed.json"
    try Data(before).write(to: URL(fileURLWithPath: other))
    for place in [path, other] {
      let result = try program.run(["report", RefusalTests.name, "--output", place])
      #expect(result.code == 73)
      #expect(result.errors.contains("\(place) is an assessment"), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: place)) == Data(before))
    }
    // Nor does it take a name by which the home lists assessments.
    let new = "\(program.home)/new.alliance.json"
    let result = try program.run(["report", RefusalTests.name, "--output", new])
    #expect(result.code == 73)
    #expect(result.errors.contains("such a name is kept for assessments"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: new))
  }

  @Test func `a report is written once and says where`() throws {
    let program = try started()
    let path = "\(program.home)/report.md"
    let arguments = ["report", RefusalTests.name, "--format", "md", "--output", path]
    let first = try program.run(arguments)
    #expect(first.code == 0)
    #expect(first.output.isEmpty && first.errors == "Written: \(path).\n", "\(first.errors)")
    let printed = try program.run(["report", RefusalTests.name, "--format", "md"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
    #expect(printed.errors.isEmpty)
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let second = try program.run(arguments)
    #expect(second.code == 73)
    #expect(second.errors.contains("Remove it first, or choose another name."), "\(second.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }
}
