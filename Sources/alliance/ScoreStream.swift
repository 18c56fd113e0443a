import AllianceCore
import AllianceFiles
import AllianceReports
import Dispatch
import Glibc
import TerminalText

/// Assessments on standard input, one to a line; their scorecards on standard output, one to a line and in the same
/// order.
///
/// Lines are scored side by side, and only a few are held at a time. One that cannot be read is reported by its number
/// and passed over.
struct ScoreStream {
  let method: Questionnaire
  let asOf: Day?

  /// Reads to the end of input.
  ///
  /// - Throws: `Failure` when the input breaks off; the lines before it are scored.
  func run() throws -> Exit {
    let output = OrderedOutput()
    let workers = DispatchQueue(label: "scores", attributes: .concurrent)
    let (all, free) = (DispatchGroup(), DispatchSemaphore(value: Self.mostLines))
    var lines = InputLines()
    var count = 0
    // Also when the input breaks off.
    defer { all.wait() }
    while let line = try lines.next() {
      count += 1
      guard count > 1 || line != [UInt8(ascii: "{")] else {
        Program.complain(
          "the first line opens an assessment that goes on in the next. Give each one in a single line, or score the "
            + "file by its name: alliance score FILE")
        return .badInput
      }
      let number = count
      free.wait()
      workers.async(group: all) {
        // A line gives up its place when it is written, so that a slow one does not pile up those behind it.
        for _ in 0..<output.write(answer(to: line, number), number) { free.signal() }
      }
    }
    all.wait()
    return output.hasComplained ? .badInput : .done
  }

  /// So many lines are under way at once: enough for every processor to have the next one at hand.
  private static let mostLines = 2 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private func answer(to line: [UInt8], _ number: Int) -> OrderedOutput.Answer {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return .nothing }
    let assessment: Assessment
    do { assessment = try AssessmentReader.read(line) } catch {
      // An assessment in a stream has one line, whose number stands before.
      let message = error.message.replacingAll("Line 1, column", with: "Column")
      return .complaint("line \(number) is not read. \(message.visible)")
    }
    let id = assessment.standing.start.questionnaire.id
    guard id == method.pin.id else {
      return .complaint("line \(number) was begun with another questionnaire, \"\(id.visible)\".")
    }
    return .result(ScorecardJSON(Scoring(assessment, method: method, asOf: asOf)).line)
  }
}
