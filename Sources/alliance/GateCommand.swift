import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser
import Conversation
import TerminalText

/// `alliance gate`: looks at a gate, runs it, or opens it against its result.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Look at a gate, run it, or open it against its result.",
    discussion: "Ends with 1 when the gate is not passed.")

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String

  @Argument(help: ArgumentHelp("The number of the gate.", valueName: "gate"))
  var typedGate: String

  /// `2` or `gate2`.
  var gate: Int { Int(typedGate.lowercased().trimmingPrefix("gate").trimmed) ?? 0 }

  @Flag(name: .customLong("run"), help: "Run the gate and write its result into the journal.")
  var isRun = false

  @Flag(name: .customLong("path"), help: "Show the smallest set of changes that opens it.")
  var isPath = false

  @ArgumentParser.Option(
    help: "Who does what by when, as CRITERION=OWNER,DATE. Repeat it for each.")
  var condition: [String] = []

  @Flag(name: .customLong("override"), help: "Open the gate against its result.")
  var isOverride = false

  @ArgumentParser.Option(name: .customLong("name"), help: "Who opens it.")
  var person: String?

  @ArgumentParser.Option(help: "Why it is opened.")
  var reason: String?

  @ArgumentParser.Option(help: "Until when it stays open.")
  var expires: String?

  @OptionGroup var questionnaire: MethodOptions

  func validate() throws {
    guard gate > 0 else {
      throw ValidationError(
        "\"\(typedGate.visible)\" is no gate. Type its number, such as 1.")
    }
    guard !(isRun && isOverride) else { throw ValidationError("Give either --run or --override.") }
    guard !isPath || !(isRun || isOverride) else { throw ValidationError("--path goes alone.") }
    guard condition.isEmpty || isRun else { throw ValidationError("--condition goes with --run.") }
    let isSaid = GateOwner.isName(person ?? "") && GateOwner.isName(reason ?? "")
    guard !isOverride || isSaid else {
      throw ValidationError("--override needs --name and --reason: who opens the gate, and why.")
    }
    for text in [expires].compactMap({ $0 }) where PartialDate(iso: text) == nil {
      throw ValidationError("\"\(text)\" is no date. Type it as 2027-01-31.")
    }
    let today = Program.now.day
    if let end = expires.flatMap(PartialDate.init(iso:)),
      !Deed.Override.admits(expires: end, on: today)
    {
      throw ValidationError(
        "--expires \(end.iso) is over. Give a day from \(today.iso) on.")
    }
  }

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let methods = Method(questionnaire.choice, home: home)
      let path = home.resolve(name)
      guard isRun || isOverride else {
        let (assessment, method) = try methods.open(path)
        let scoring = Scoring(assessment, method: method, asOf: Program.now.day)
        let found = try self.report(scoring)
        let report =
          isPath
          ? PathReport.report(gate: gate, scoring.path(throughGate: gate), scoring) : found.report
        Program.print(report)
        Program.print("  As of \(scoring.asOf.iso).\n")
        return GateStanding(scoring.lifecycle, gate).isOpen ? .done : .no
      }
      return try change(path, home: home, methods)
    }
  }

  private func report(_ scoring: Scoring) throws -> GateReport {
    guard let report = GateReport(gate: gate, scoring, hints: .commandLine(name.visible)) else {
      throw Failure.noGate(gate, scoring.method)
    }
    return report
  }

  private func change(_ path: String, home: AllianceHome, _ methods: Method) throws -> Exit {
    let document = try Document.open(path, home: home)
    defer { document.close() }
    var (assessment, method) = try methods.open(document.bytes, from: path)
    let scoring = Scoring(assessment, method: method, asOf: Program.now.day)
    let report = try self.report(scoring)
    let deed = isOverride ? override : try runDeed(report, assessment)
    guard let deed else {
      Program.print(report.report)
      return .no
    }
    if let refusal = GateRunning.refusal(of: deed, scoring) { throw Failure(refusal, .no) }
    let replaced = GateRunning.replaced(gate: gate, scoring)
    var identifiers = Identifiers()
    assessment.append(JournalEntry(id: identifiers.name(8), at: Program.now, deed: deed))
    var text = AssessmentText()
    try document.replace(with: text.bytes(of: assessment))
    let after = Scoring(assessment, method: method, asOf: Program.now.day)
    Program.print(try self.report(after).report)
    if let replaced { Program.tell(replaced.visible) }
    let standing = GateStanding(after.lifecycle, gate)
    Program.print("  Saved: gate \(gate) is \(standing.words).\n")
    return standing.isOpen ? .done : .no
  }

  private var override: Deed? {
    guard let person, let reason else { return nil }
    return .overrode(
      Deed.Override(
        gate: gate, name: person, reason: reason, expires: expires.flatMap(PartialDate.init(iso:))))
  }

  /// Nil when the gate is not ready, which is said and not recorded.
  private func runDeed(_ report: GateReport, _ assessment: Assessment) throws -> Deed? {
    let conditions = try self.conditions(report.result, assessment.standing.people)
    return report.result.run(conditions: conditions).map(Deed.gateRun)
  }
}
