import AllianceCore
import AllianceFiles
import TerminalText

/// Something that `alliance check` looks at.
enum CheckTarget {
  case set(QuestionnaireSet)
  /// One file of a set: the whole set is read, and what it says about this file is told.
  case file(QuestionnaireSet, shown: String)
  /// What could not even be read.
  case unreadable(QuestionnaireDefects)
  case assessment(path: String, Method)
  case practice(path: String, bytes: [UInt8], Method)

  /// What the arguments mean; without any, the set that commands begin with.
  static func all(_ paths: [String], _ options: MethodOptions) throws -> [CheckTarget] {
    let home = try AllianceHome.find()
    if paths.isEmpty {
      return [
        try folder { () throws(UnreadableSet) in
          try MethodLibrary(home: home, chosen: options.path).setToStart()
        }
      ]
    }
    return try paths.map { path in
      if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        return try yaml(path, Method(options.choice, home: home))
      }
      if path.hasSuffix(".json") || !WholeFile.isFolder(path) {
        return .assessment(path: home.resolve(path), Method(options.choice, home: home))
      }
      return try folder { () throws(UnreadableSet) in try QuestionnaireSet(folder: path) }
    }
  }

  private static func folder(_ read: () throws(UnreadableSet) -> QuestionnaireSet) throws
    -> CheckTarget
  {
    do throws(UnreadableSet) { return .set(try read()) } catch {
      switch error {
      case .file(let failure): throw failure
      case .defects(let defects): return .unreadable(defects)
      }
    }
  }

  /// A file of a set brings its set along; alone it is only read.
  private static func yaml(_ path: String, _ method: Method) throws -> CheckTarget {
    let parent =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
    let own: QuestionnaireSet
    do throws(UnreadableSet) {
      own = QuestionnaireSet(
        [(name: fileName(path), bytes: try QuestionnaireSet.bytes(path))], folder: parent)
    } catch {
      switch error {
      case .file(let failure): throw failure
      case .defects(let defects): return .unreadable(defects)
      }
    }
    if let bytes = own.files.first?.bytes, PracticeCase.isOne(bytes, file: path) {
      return .practice(path: path, bytes: bytes, method)
    }
    guard let whole = try? QuestionnaireSet(folder: parent),
      whole.files.contains(where: { $0.name == "questionnaire.yaml" })
    else { return .set(own) }
    return .file(whole, shown: whole.shown(fileName(path)))
  }

  /// What was found, with the bytes that messages quote from.
  struct Outcome {
    var findings: [Finding]
    var coverage: Coverage?
    var sources: [String: [UInt8]] = [:]

    func text(of finding: Finding) -> String {
      let place = finding.place
      let excerpt = sources[place.file].map {
        SourceExcerpt.text($0, line: place.line, column: place.column)
      }
      return finding.message.visible + "\n" + (excerpt ?? "")
    }
  }

  func check() throws -> Outcome {
    switch self {
    case .unreadable(let defects): return Outcome(findings: defects.findings)
    case .set(let set): return outcome(of: set)
    case .file(let set, let shown):
      var outcome = outcome(of: set)
      outcome.findings.removeAll { $0.place.file != shown && $0.gravity != .malformed }
      return outcome
    case .practice(let path, let bytes, let methods):
      return Outcome(
        findings: PracticeCase.findings(in: bytes, file: path, try methods.toStart()),
        sources: [path: bytes])
    case .assessment(let path, let methods):
      let bytes = try WholeFile.read(path)
      let assessment: Assessment
      do { assessment = try AssessmentReader.read(bytes) } catch {
        return Outcome(
          findings: [AssessmentFindings.of(error, file: path)], sources: [path: bytes])
      }
      let method = try methods.method(of: assessment, in: path)
      return Outcome(
        findings: AssessmentFindings.of(assessment, in: bytes, file: path, method: method),
        sources: [path: bytes])
    }
  }

  private func outcome(of set: QuestionnaireSet) -> Outcome {
    let check = set.check()
    let files =
      set.files.map { ($0.name, $0.bytes) }
      + set.translations.map { ("\($0.language)/\($0.name)", $0.bytes) }
    return Outcome(
      findings: check.findings, coverage: check.coverage,
      sources: Dictionary(
        files.map { (set.shown($0.0), $0.1) }, uniquingKeysWith: { first, _ in first }))
  }
}
