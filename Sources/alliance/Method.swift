import AllianceCore
import AllianceFiles
import ArgumentParser
import TerminalText

/// Which questionnaire a command works with.
struct MethodOptions: ParsableArguments {
  @ArgumentParser.Option(
    name: .customLong("questionnaire"),
    help: "The folder of a questionnaire set of your own; else the set is found by its id.")
  var path: String?
}

/// The questionnaires that commands work with, and the assessments that fit them.
struct Method {
  let home: AllianceHome
  let library: MethodLibrary
  private let chosen: String?

  /// `chosen` is the folder named with `--questionnaire`.
  init(_ chosen: String? = nil, home: AllianceHome) {
    self.home = home
    self.chosen = chosen
    library = MethodLibrary(home: home, chosen: chosen)
  }

  /// The set that comes with the program, read once in its life.
  static func shipped() throws -> Questionnaire {
    do throws(QuestionnaireDefects) { return try read.get() } catch {
      throw Failure.questionnaire(error)
    }
  }

  private static let read = Result { () throws(QuestionnaireDefects) in
    try QuestionnaireSet.shipped.questionnaire()
  }

  /// The questionnaire to begin with: the folder that was named, else the one in the program.
  func toStart() throws -> Questionnaire {
    guard chosen != nil else { return try Self.shipped() }
    return try Self.build { () throws(UnreadableSet) in try library.setToStart() }
  }

  /// An assessment with the questionnaire it belongs to, by the id of its pin.
  func open(_ path: String) throws -> (assessment: Assessment, method: Questionnaire) {
    try open(try WholeFile.read(path), from: path)
  }

  /// The same, out of bytes already read.
  func open(_ bytes: [UInt8], from path: String) throws
    -> (assessment: Assessment, method: Questionnaire)
  {
    let assessment = try Self.read(bytes, from: path)
    return (assessment, try method(of: assessment, in: path))
  }

  /// The assessment alone.
  static func read(_ bytes: [UInt8], from path: String) throws -> Assessment {
    do { return try AssessmentReader.read(bytes) } catch { throw Failure.unreadable(path, error) }
  }

  /// The questionnaire that an assessment was begun with, in the version that is in use now.
  func method(of assessment: Assessment, in path: String) throws -> Questionnaire {
    let id = assessment.standing.start.questionnaire.id
    guard let set = try Self.found({ () throws(UnreadableSet) in try library.set(id: id) }) else {
      throw Failure(
        "\(path.visible) was begun with the questionnaire \"\(id.visible)\", which is not here. Put its folder at "
          + "\(library.place(of: id).visible), or name it with --questionnaire.", .badInput)
    }
    let method = set.folder == nil ? try Self.shipped() : try Self.build { set }
    guard method.pin.id == id else {
      throw Failure(
        "\(path.visible) was begun with the questionnaire \"\(id.visible)\", not with \"\(method.pin.id.visible)\".",
        .badInput)
    }
    return method
  }

  /// What changed since an assessment was answered; the old files are compared where they are still at hand.
  func change(of assessment: Assessment, to method: Questionnaire) -> MethodChange? {
    let pin = assessment.standing.start.questionnaire
    guard pin != method.pin else { return nil }
    return MethodChange(
      of: assessment, from: library.set(pinned: pin).flatMap { try? $0.questionnaire() },
      to: method)
  }

  /// Makes a questionnaire out of a set, and a failure out of what is wrong with it.
  static func build(_ set: () throws(UnreadableSet) -> QuestionnaireSet) throws -> Questionnaire {
    let set = try found(set)
    do throws(QuestionnaireDefects) { return try set.questionnaire() } catch {
      throw Failure.questionnaire(error)
    }
  }

  private static func found<Result>(_ find: () throws(UnreadableSet) -> Result) throws -> Result {
    do throws(UnreadableSet) { return try find() } catch {
      switch error {
      case .file(let failure): throw failure
      case .defects(let defects): throw Failure.questionnaire(defects)
      }
    }
  }
}
