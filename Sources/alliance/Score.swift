import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import TerminalText

/// `alliance score`: what the answers add up to.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score assessments: class, outcome test, gates, dimensions, risks, differences.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }

  @Argument(
    help: "Names, or paths of files; - reads assessments from standard input, one to a line.")
  var names: [String]

  @ArgumentParser.Option(help: "text, json or ndjson.")
  var format = Format.text

  @ArgumentParser.Option(help: "The day to compare with; the day of the last entry when left out.")
  var asOf: String?

  @ArgumentParser.Option(help: "Fail unless this gate has been passed or opened.")
  var requireGate: Int?

  @OptionGroup var questionnaire: MethodOptions

  @ArgumentParser.Option(help: "Answers in YAML that are tried on a copy; no file is changed.")
  var whatIf: String?

  func validate() throws {
    guard names == ["-"] || !names.contains("-") else {
      throw ValidationError("Standard input goes alone: `-`.")
    }
    guard names != ["-"] || (whatIf == nil && requireGate == nil) else {
      throw ValidationError("A stream takes neither --what-if nor --require-gate.")
    }
    guard asOf.map({ PartialDate(iso: $0) != nil }) ?? true else {
      throw ValidationError("\"\(asOf ?? "")\" is no date. Type it as 2026-11-21.")
    }
    guard !names.isEmpty else { throw ValidationError("Name an assessment.") }
  }

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let methods = Method(questionnaire.choice, home: home)
      let day = asOf.flatMap(PartialDate.init(iso:))?.lastDay
      if names == ["-"] {
        let stream = ScoreStream(method: try methods.toStart(), asOf: day)
        return try stream.run()
      }
      let tried = try whatIf.map(WhatIf.answers)
      var before: [Scoring] = []
      let scorings = try names.map { name in
        let (assessment, method) = try methods.open(home.resolve(name))
        guard let tried else { return Scoring(assessment, method: method, asOf: day) }
        let scoring = Scoring(
          try WhatIf.play(tried, onto: assessment, method), method: method, asOf: day)
        before.append(Scoring(assessment, method: method, asOf: scoring.asOf))
        return scoring
      }
      if let requireGate {
        for method in scorings.map(\.method)
        where !method.gates.contains(where: { $0.number == requireGate }) {
          throw Failure.noGate(requireGate, method)
        }
      }
      switch format {
      case .text:
        for (index, scoring) in scorings.enumerated() {
          let trial = whatIf.map { ScoreReport.Trial(file: $0.visible, before: before[index]) }
          let hints = Hints.commandLine(names[index].visible)
          Program.print(ScoreReport(scoring, tried: trial, hints: hints).report)
        }
      case .json: Program.print(String(decoding: ScorecardJSON.document(scorings), as: UTF8.self))
      case .ndjson:
        for scoring in scorings {
          Program.print(String(decoding: ScorecardJSON(scoring).line, as: UTF8.self) + "\n")
        }
      }
      guard let requireGate else { return .done }
      return zip(names, scorings).reduce(Exit.done) { exit, one in
        let standing = GateStanding(one.1.lifecycle, requireGate)
        guard !standing.isOpen else { return exit }
        Program.complain("\(one.0.visible): gate \(requireGate) is not passed: \(standing.words).")
        return .no
      }
    }
  }
}
