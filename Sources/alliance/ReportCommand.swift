import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import TerminalText

/// `alliance report`: the score as a document.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report of an assessment.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, json }

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String?

  @ArgumentParser.Option(help: "text, md or json.")
  var format = Format.text

  @ArgumentParser.Option(help: "A file to write it to; standard output when left out.")
  var output: String?

  @Flag(help: "The questionnaire to fill in by hand, instead of the score.")
  var blank = false

  @Flag(help: "Of a blank one, only what gates and verdicts need.")
  var core = false

  @ArgumentParser.Option(
    help: "Of a blank one, the code of the party it is for; all when left out.")
  var party: String?

  @OptionGroup var questionnaire: MethodOptions

  func validate() throws {
    guard name != nil || blank else { throw ValidationError("Name the assessment to report on.") }
    guard blank || (party == nil && !core) else {
      throw ValidationError("--party and --core go with --blank.")
    }
    guard !blank || format != .json else {
      throw ValidationError("A blank questionnaire is written as text or md.")
    }
  }

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let methods = Method(questionnaire.choice, home: home)
      let opened = try name.map { try methods.open(home.resolve($0)) }
      let (assessment, method) = (opened?.assessment, try opened?.method ?? methods.toStart())
      let bytes = try self.bytes(assessment, method)
      if let output {
        try write(bytes, to: output)
      } else {
        Program.print(String(decoding: bytes, as: UTF8.self))
      }
      return .done
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if let refusal = Self.refusal(toWrite: path) { throw Failure(refusal, .cannotWrite) }
    try WholeFile.writeNew(bytes, to: path)
    Program.tell("Written: \(path.visible).")
  }

  /// A report takes the place of no file, least of all of an assessment; nil where nothing is known to be in the way.
  private static func refusal(toWrite path: String) -> String? {
    let isNamedAsOne = AllianceHome.isDocument(path)
    do throws(FileFailure) {
      let bytes = try WholeFile.read(path)
      guard isNamedAsOne || (try? AssessmentReader.read(bytes)) != nil else {
        return "\(path.visible) is there already. Remove it first, or choose another name."
      }
      return
        "\(path.visible) is an assessment, and no report is written over one. Choose another name."
    } catch {
      guard isNamedAsOne else { return nil }
      return
        "no report is written to \(path.visible): such a name is kept for assessments. Choose another name."
    }
  }

  private func bytes(_ assessment: Assessment?, _ method: Questionnaire) throws -> [UInt8] {
    let report: Report
    if !blank, let assessment {
      let scoring = Scoring(assessment, method: method)
      if format == .json { return ScorecardJSON.document([scoring]) }
      report = FullReport(scoring).report
    } else {
      let all = assessment?.standing.activeParties ?? []
      let chosen = all.filter { party == nil || $0.code == party }
      if let party, assessment != nil, chosen.isEmpty {
        throw Failure(
          "there is no party \"\(party.visible)\". Parties: \(all.map(\.code).joined(separator: ", ")).",
          .notFound)
      }
      let title = assessment?.standing.start.title
      report = BlankReport(method, title: title, parties: chosen, isCoreOnly: core).report
    }
    return Array((format == .md ? report.markdown : report.text()).utf8)
  }
}
