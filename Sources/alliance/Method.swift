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

  @ArgumentParser.Option(
    help:
      "The language to speak, such as de, where the set brings it; else that of the environment.")
  var language: String?

  func validate() throws {
    guard language.map({ Language($0) != nil }) ?? true else {
      throw ValidationError("\"\(language ?? "")\" is no language. Type its code, such as de.")
    }
  }

  var choice: MethodChoice { MethodChoice(path: path, language: language.flatMap { Language($0) }) }
}

/// What somebody chose on the command line; nothing means that the set is found by its id, and the environment speaks.
struct MethodChoice {
  /// A folder of a set.
  var path: String?
  var language: Language?
}

/// The questionnaires that commands work with, and the assessments that fit them.
struct Method {
  let home: AllianceHome
  let library: MethodLibrary
  private let choice: MethodChoice

  init(_ choice: MethodChoice = MethodChoice(), home: AllianceHome) {
    self.home = home
    self.choice = choice
    library = MethodLibrary(home: home, chosen: choice.path)
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
    try spoken(try Self.found { () throws(UnreadableSet) in try library.setToStart() })
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
    let method = try spoken(set)
    guard method.pin.id == id else {
      throw Failure(
        "\(path.visible) was begun with the questionnaire \"\(id.visible)\", not with \"\(method.pin.id.visible)\".",
        .badInput)
    }
    return method
  }

  /// What changed since an assessment was answered; the old files are compared where they are still at hand, and both
  /// in their own language.
  func change(of assessment: Assessment, to method: Questionnaire) -> MethodChange? {
    let pin = assessment.standing.start.questionnaire
    guard pin != method.pin, let set = try? library.set(id: pin.id),
      let current = try? Self.build(set)
    else { return nil }
    let old = library.set(pinned: pin).flatMap { try? $0.questionnaire() }
    return MethodChange(of: assessment, from: old, to: current)
  }

  /// The questionnaire of a set, in the language that was asked for.
  private func spoken(_ set: QuestionnaireSet) throws -> Questionnaire {
    let method = try Self.build(set)
    guard let language = choice.language ?? Self.environmentLanguage,
      language.base != method.language
    else { return method }
    do throws(QuestionnaireDefects) {
      if let result = try set.translated(method, to: language) { return result.questionnaire }
    } catch { throw Failure.questionnaire(error) }
    if choice.language != nil {
      let others = ([method.language] + set.languages).joined(separator: ", ")
      Program.complain(
        "\"\(method.pin.id.visible)\" has no texts in \(language.code), only in \(others.visible).")
    }
    return method
  }

  /// The first of the variables that say it, in their order.
  private static var environmentLanguage: Language? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { AllianceHome.environment($0) }
      .first { !$0.isEmpty }.flatMap { Language(environment: $0) }
  }

  private static func build(_ set: QuestionnaireSet) throws -> Questionnaire {
    guard set.folder != nil else { return try shipped() }
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
