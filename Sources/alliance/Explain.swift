import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import TerminalText

/// `alliance explain`: every point behind one number.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a question, dimension, gate, criterion, class, risk or metric: Q1.17, D1, gate1, M3, class, F2, MET-H1."
  )

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
      guard let report = Explanation.report(of: item, scoring) else {
        let near =
          NearestName.find(item, in: Explanation.names(method)).map { " Did you mean \($0)?" } ?? ""
        throw Failure("there is nothing called \"\(item.visible)\" to explain.\(near)", .notFound)
      }
      Program.print(report.text())
      return .done
    }
  }
}
