import AllianceCore
import AllianceFiles
import ArgumentParser
import Conversation
import TerminalText

/// `alliance round`: opens a review period, or closes it.
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "Open a review period, or close it.")

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String

  @Argument(help: "The quarter, such as 2026-Q4.")
  var round: String

  @Flag(help: "Close the round; all its core questions must be answered or marked.")
  var close = false

  @OptionGroup var questionnaire: MethodOptions

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let path = home.resolve(name)
      let document = try Document.open(path, home: home)
      defer { document.close() }
      var (assessment, method) = try Method(questionnaire.choice, home: home).open(
        document.bytes, from: path)
      let scoring = Scoring(assessment, method: method, asOf: Program.now.day)
      switch RoundStep(name: round.uppercased(), isClosing: close).deed(scoring) {
      case .failure(let refused): throw Failure(refused.message.visible, .no)
      case .success(let deed):
        var identifiers = Identifiers()
        assessment.append(JournalEntry(id: identifiers.name(8), at: Program.now, deed: deed))
        var text = AssessmentText()
        try document.replace(with: text.bytes(of: assessment))
        Program.print(
          Overview.line(
            for: assessment, name: fileName(path), method: method, asOf: Program.now.day))
        return .done
      }
    }
  }
}
