import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import Glibc
import LineEditing
import TerminalText

/// What every command shares: failures become one sentence and an exit code (formats 6).
enum Program {
  /// Runs a command and leaves with its exit code.
  static func run(_ body: () throws -> Exit) throws {
    ignoreFileSignals()
    let exit: Exit
    do {
      exit = try body()
    } catch let failure as FileFailure {
      complain(failure.message + (nearestName(failure) ?? ""))
      exit = Exit(rawValue: failure.exitCode)
    } catch let failure as Failure {
      complain(failure.message)
      exit = failure.exit
    }
    if exit != .done { throw ExitCode(exit.rawValue) }
  }

  /// The assessment of the home that was probably meant by a name that is not there.
  private static func nearestName(_ failure: FileFailure) -> String? {
    guard case .notFound(let path) = failure, let home = try? AllianceHome.find(),
      path.hasPrefix(home.path + "/"), let known = try? home.documents(),
      let name = path.dropFirst(home.path.count + 1).split(separator: ".").first,
      let near = NearestName.find(String(name), in: known.map(\.name))
    else { return nil }
    return " Did you mean \(near.visible)?"
  }

  /// One message on standard error; `message` is already safe for a terminal.
  static func complain(_ message: String) { write("alliance: \(message)\n", to: 2) }

  /// A report as wide as the terminal, where there is one.
  static func print(_ report: Report) {
    print(report.text(columns: LineEditor.columnsOfOutput))
  }

  /// What was done, on standard error beside the results; `message` is already safe for a terminal.
  static func tell(_ message: String) { write("\(message)\n", to: 2) }

  /// Results on standard output; where they cannot be written the program ends (formats 6).
  static func print(_ text: String) { write(text, to: 1) }

  static func print(bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        if descriptor == 1 { giveUp(errno) }
        return
      }
    }
  }

  /// A reader that has seen enough and closed the pipe needs no message.
  private static func giveUp(_ error: Int32) -> Never {
    if error != EPIPE {
      complain("the results cannot be written: \(String(cString: strerror(error))).")
    }
    exit(Exit.cannotWrite.rawValue)
  }

  /// The present, to the second.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: time.tv_sec)
  }
}

/// How a command ended (formats 6).
struct Exit: RawRepresentable, Equatable {
  var rawValue: Int32

  static let done = Exit(rawValue: 0)
  static let no = Exit(rawValue: 1)
  static let usage = Exit(rawValue: 64)
  static let badInput = Exit(rawValue: 65)
  static let notFound = Exit(rawValue: 66)
  static let cannotWrite = Exit(rawValue: 73)

  /// Ended by that signal, after everything was saved.
  static func signal(_ number: Int32) -> Exit { Exit(rawValue: 128 + number) }
}

/// Something in the world that keeps a command from its work: one sentence and an exit code.
struct Failure: Error {
  var message: String
  var exit: Exit

  init(_ message: String, _ exit: Exit) {
    self.message = message
    self.exit = exit
  }

  static func unreadable(_ path: String, _ error: UnreadableAssessment) -> Failure {
    Failure("\(path.visible) is not read and left untouched. \(error.message.visible)", .badInput)
  }

  static func noGate(_ number: Int, _ method: Questionnaire) -> Failure {
    let numbers = method.gates.map { "\($0.number)" }.joined(separator: ", ")
    return Failure("there is no gate \(number). Gates: \(numbers).", .notFound)
  }

  static func answers(_ defects: QuestionnaireDefects) -> Failure {
    Failure(
      "the answers were not taken; nothing was changed.\n"
        + defects.findings.map(\.message.visible).joined(separator: "\n"),
      .badInput)
  }

  static func questionnaire(_ defects: QuestionnaireDefects) -> Failure {
    Failure(
      "the questionnaire cannot be used.\n"
        + defects.findings.map(\.message.visible).joined(separator: "\n"), .badInput)
  }
}
