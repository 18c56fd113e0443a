import AllianceCore
import AllianceFiles
import TerminalText

/// The questionnaires that commands work with, and the assessments that fit them.
enum Method {
  /// The set that comes with the program, read once in its life.
  static func shipped() throws -> Questionnaire {
    do throws(QuestionnaireDefects) { return try read.get() } catch {
      throw Failure.questionnaire(error)
    }
  }

  private static let read = Result { () throws(QuestionnaireDefects) in
    try QuestionnaireSet.shipped.questionnaire()
  }

  /// The assessment in these bytes, if it was begun with this method.
  static func read(_ bytes: [UInt8], from path: String, _ method: Questionnaire) throws
    -> Assessment
  {
    let assessment: Assessment
    do { assessment = try AssessmentReader.read(bytes) } catch {
      throw Failure.unreadable(path, error)
    }
    let pin = assessment.standing.start.questionnaire
    guard pin.id == method.pin.id else {
      throw Failure(
        "\(path.visible) was begun with the questionnaire \"\(pin.id.visible)\", not with \"\(method.pin.id)\".",
        .badInput)
    }
    return assessment
  }

  /// An assessment to look at, not to change.
  static func read(_ path: String, _ method: Questionnaire) throws -> Assessment {
    try read(try WholeFile.read(path), from: path, method)
  }
}
