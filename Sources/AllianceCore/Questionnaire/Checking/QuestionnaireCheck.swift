/// All that can be said about a set of questionnaire files without asking anybody: what is wrong with it, and where.
///
/// It walks every path by analysing conditions over options and ranges; no answers are made up and tried.
public struct QuestionnaireCheck: Sendable {
  /// In the order of files and lines.
  public private(set) var findings: [Finding]
  /// What the set says it covers; nil while the files are malformed.
  public let coverage: Coverage?

  /// What can be said of files that could not even be read.
  public init(malformed defects: QuestionnaireDefects) {
    findings = defects.findings.inReadingOrder
    coverage = nil
  }

  /// Checks the files of one set; `coverage` is its list of items to be covered, if it has one.
  public init(_ files: QuestionnaireBuilder.Files, coverage: DocumentNode? = nil) {
    let (questionnaire, found) = QuestionnaireBuilder.examine(files)
    guard let questionnaire, !found.contains(where: { $0.gravity == .malformed }) else {
      findings = found.inReadingOrder
      self.coverage = nil
      return
    }
    let checker = Checker(questionnaire, SourceMap(files, coverage: coverage))
    for (name, node) in files.stages where questionnaire.stage(name) == nil {
      checker.log.report(
        "no stage of the questionnaire is called `\(name)`, so nobody reads this file",
        at: node.place, mend: "Add it to `stages:` in questionnaire.yaml", gravity: .warning)
    }
    checker.checkNames()
    checker.checkScores()
    checker.checkTexts()
    checker.checkGates()
    checker.checkCycles()
    // A condition that names what is not there says nothing about what can be met.
    if found.isEmpty, !checker.log.findings.contains(where: { $0.gravity == .error }) {
      checker.checkReach()
      checker.checkGateReach()
    }
    checker.checkEffects()
    self.coverage = checker.checkCoverage(coverage)
    findings = (found + checker.log.findings).inReadingOrder
  }

  /// Adds what was found beside the questionnaire itself.
  public mutating func add(_ more: [Finding]) { findings = (findings + more).inReadingOrder }

  /// Whether nothing can be built from the files.
  public var isMalformed: Bool { findings.contains { $0.gravity == .malformed } }

  /// Whether something would not do what it says; warnings alone are no errors.
  public var hasErrors: Bool { findings.contains { $0.gravity != .warning } }
}

extension [Finding] {
  /// By file, line and column, and as found within one place.
  var inReadingOrder: [Finding] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one.file, one.line, one.column, left.offset)
        < (other.file, other.line, other.column, right.offset)
    }.map(\.element)
  }
}

/// Holds a built method against what can be known about it; each facet stands in a file of its own.
struct Checker {
  let method: Questionnaire
  let map: SourceMap
  let log = FindingLog()

  init(_ method: Questionnaire, _ map: SourceMap) {
    self.method = method
    self.map = map
  }

  /// Some stages are only named: their questions are still to be written, and what needs them is not wrong yet.
  var isUnfinished: Bool { method.stages.contains { $0.questions.isEmpty } }

  func error(
    _ problem: String, at root: SourceMap.Root, _ steps: [SourceMap.Step] = [], mend: String? = nil
  ) {
    log.report(problem, at: map.place(root, steps), mend: mend, gravity: .error)
  }

  func warn(
    _ problem: String, at root: SourceMap.Root, _ steps: [SourceMap.Step] = [], mend: String? = nil
  ) {
    log.report(problem, at: map.place(root, steps), mend: mend, gravity: .warning)
  }

  /// What to write instead of a name that is not there.
  func mend(_ name: String, among names: [String]) -> String {
    if let near = NearestName.find(name, in: names) { return "Did you mean `\(near)`?" }
    return names.isEmpty ? "There are none" : "Known are: \(names.joined(separator: ", "))"
  }
}
