import AllianceCore
import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// The built program with a home of its own: on a terminal, through a pipe, or as a plain command.
final class RealProgram {
  let home: String

  init() throws {
    home = NSTemporaryDirectory() + "alliance-tests-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// What a plain command printed, and how it ended.
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  /// Runs a command to its end with `input` on a pipe.
  func run(_ arguments: [String], input: String = "") throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("alliance"))
    process.arguments = arguments
    // Under AddressSanitizer a report of leaks at the end would fill a pipe that nobody reads yet.
    process.environment = [
      "ALLIANCE_HOME": home, "PATH": "/usr/bin:/bin", "ASAN_OPTIONS": "detect_leaks=0",
    ]
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // A program that answers line by line reads on only when somebody takes its answers.
    let (source, bytes) = (standardInput.fileHandleForWriting, Data(input.utf8))
    Thread.detachNewThread {
      source.write(bytes)
      source.closeFile()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self),
      code: process.terminationStatus)
  }

  /// Starts the program on a terminal.
  func onTerminal(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String] = ["LANG=C.UTF-8", "TERM=xterm"]
  ) throws -> PseudoTerminal {
    try PseudoTerminal.spawn(
      BuiltProgram.path("alliance"), arguments: arguments,
      environment: [
        "ALLIANCE_HOME=\(home)", "PATH=/usr/bin:/bin", "HOME=\(home)",
        "ASAN_OPTIONS=detect_leaks=0",
      ] + environment,
      rows: rows,
      columns: columns)
  }

  func path(_ name: String) -> String { "\(home)/\(name).alliance.json" }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func assessment(_ name: String) throws -> Assessment { try AssessmentReader.read(bytes(name)) }
}

/// Files beside the tests.
enum Resources {
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Resources/\(name)"
    ).path
  }
}

extension PseudoTerminal {
  /// Types a line once that prompt waits for it.
  func answer(_ line: String, at prompt: String) {
    #expect(wait { $0.cursorLine == prompt }, "waiting for \(prompt)\n\(screen.text)")
    send(line + "\r")
  }
}
