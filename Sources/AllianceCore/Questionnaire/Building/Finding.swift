/// Something wrong in a questionnaire file: where it is, what it is, and the mend.
public struct Finding: Hashable, Sendable {
  public var place: DocumentNode.Place
  public var problem: String
  /// What would put it right; nil where the problem says it.
  public var mend: String?
  public var gravity: Gravity

  /// How much a finding weighs.
  public enum Gravity: Sendable {
    /// The files are not what a set is made of; nothing can be built from them.
    case malformed
    /// A set can be built, but it would not do what it says.
    case error
    /// Worth a look; the set does its work all the same.
    case warning
  }

  public init(
    at place: DocumentNode.Place, _ problem: String, mend: String? = nil,
    gravity: Gravity = .malformed
  ) {
    self.place = place
    self.problem = problem
    self.mend = mend
    self.gravity = gravity
  }

  /// `opportunity.yaml:12:3: error: … (mend)`, the way compilers say it.
  public var message: String {
    "\(place.file):\(place.line):\(place.column): "
      + "\(gravity == .warning ? "warning" : "error"): \(problem)"
      + (mend.map { ". \($0)" } ?? "")
  }
}

/// All that is wrong with a set of questionnaire files.
public struct QuestionnaireDefects: Error, Sendable {
  public var findings: [Finding]

  public init(_ findings: [Finding]) { self.findings = findings }
}

/// Collects findings while a questionnaire is built, so that all of them are told at once.
final class FindingLog {
  private(set) var findings: [Finding] = []
  /// What is reported without saying how much it weighs.
  var gravity = Finding.Gravity.malformed
  /// Where each question stands, for what can only be checked once all files are read.
  private var questions: [String: DocumentNode.Place] = [:]

  func remember(question code: String, at place: DocumentNode.Place) { questions[code] = place }

  func remembers(question code: String) -> Bool { questions[code] != nil }

  func report(_ problem: String, inQuestion code: String, mend: String? = nil) {
    guard let place = questions[code] else {
      preconditionFailure("every built question was remembered")
    }
    report(problem, at: place, mend: mend)
  }

  func report(
    _ problem: String, at place: DocumentNode.Place, mend: String? = nil,
    gravity: Finding.Gravity? = nil
  ) {
    findings.append(Finding(at: place, problem, mend: mend, gravity: gravity ?? self.gravity))
  }
}
