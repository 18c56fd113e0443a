import AllianceCore
import AllianceFiles
import AllianceReports
import Glibc
import TerminalText

/// Assessments on standard input, one to a line; their scorecards on standard output, one to a line.
///
/// A line that cannot be read is reported by its number and passed over. Only one line is held at a time.
struct ScoreStream {
  let method: Questionnaire
  let asOf: Day?
  private var number = 0
  private var hasFailed = false

  init(method: Questionnaire, asOf: Day?) {
    self.method = method
    self.asOf = asOf
  }

  /// Reads to the end of input.
  mutating func run() -> Exit {
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      var rest = chunk[..<count]
      while let end = rest.firstLineFeed {
        line += rest[..<end]
        score(line)
        line.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      line += rest
    }
    if !line.isEmpty { score(line) }
    return hasFailed ? .badInput : .done
  }

  private mutating func score(_ line: [UInt8]) {
    number += 1
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
    do {
      let assessment = try Method.read(line, from: "line \(number)")
      let id = assessment.standing.start.questionnaire.id
      guard id == method.pin.id else {
        throw Failure(
          "line \(number) was begun with another questionnaire, \"\(id.visible)\".", .badInput)
      }
      let scoring = Scoring(assessment, method: method, asOf: asOf)
      Program.print(bytes: ScorecardJSON(scoring).line + [UInt8(ascii: "\n")])
    } catch let failure as Failure {
      hasFailed = true
      Program.complain(failure.message)
    } catch {
      hasFailed = true
      Program.complain("line \(number) is not read.")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where the first line ends; the C library finds it many bytes at a time.
  fileprivate var firstLineFeed: Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else {
        return nil
      }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}
