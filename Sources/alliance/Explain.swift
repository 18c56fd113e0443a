import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import Conversation
import TerminalText

/// `alliance explain`: every point behind one number.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a question, dimension, gate, criterion, class, rule, outcome, risk or metric: Q1.17, D1, gate1, M3, class, C8."
  )

  private static let what =
    "Such as class, outcome, alignment, characteristics, gate1, gate1.M3, D1, Q1.17, F2 or MET-H1."

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String

  @Argument(help: "What to explain.")
  var item: String

  @OptionGroup var questionnaire: MethodOptions

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let (assessment, method) = try Method(questionnaire.choice, home: home).open(
        home.resolve(name))
      let scoring = Scoring(assessment, method: method)
      let item = item.trimmed
      guard !item.isEmpty else { throw Failure("name what to explain. \(Self.what)", .usage) }
      let hints = Hints.commandLine(name.visible)
      guard let report = Explanation.report(of: item, scoring, hints: hints) else {
        let near = Explanation.nearest(to: item, scoring).map { "Did you mean \($0)?" }
        throw Failure(
          "there is nothing called \"\(item.visible)\" to explain. \(near ?? Self.what)", .notFound)
      }
      Program.print(report)
      Program.print("  As of \(scoring.asOf.iso), the day of the last entry.\n")
      return .done
    }
  }
}
