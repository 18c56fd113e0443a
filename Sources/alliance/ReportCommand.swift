import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser

/// `alliance report`: the score as a document.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report of an assessment.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, json }

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String

  @ArgumentParser.Option(help: "text, md or json.")
  var format = Format.text

  @ArgumentParser.Option(help: "A file to write it to; standard output when left out.")
  var output: String?

  func run() throws {
    try Program.run {
      let method = try Method.shipped()
      let scoring = Scoring(
        try Method.read(try AllianceHome.find().resolve(name), method), method: method)
      let bytes: [UInt8] =
        switch format {
        case .text: Array(FullReport(scoring).report.text().utf8)
        case .md: Array(FullReport(scoring).report.markdown.utf8)
        case .json: ScorecardJSON.document([scoring])
        }
      if let output {
        try WholeFile.write(bytes, to: output)
      } else {
        Program.print(String(decoding: bytes, as: UTF8.self))
      }
      return .done
    }
  }
}
