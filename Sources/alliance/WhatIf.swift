import AllianceCore
import AllianceFiles
import Conversation
import TerminalText

/// Answers that are tried on a copy: nothing of them reaches a file.
enum WhatIf {
  /// The answers file at that path.
  static func answers(_ path: String) throws -> AnswersFile {
    guard let text = String(validating: try WholeFile.read(path), as: UTF8.self) else {
      throw Failure("\(path.visible) is not UTF-8 text.", .badInput)
    }
    do throws(QuestionnaireDefects) {
      return try AnswersFile(try DocumentNode.reading(yaml: text, file: path))
    } catch {
      throw Failure.answers(error)
    }
  }

  /// The assessment as it would be with them.
  static func play(_ answers: AnswersFile, onto assessment: Assessment, _ method: Questionnaire)
    throws -> Assessment
  {
    var identifiers = Identifiers()
    do throws(QuestionnaireDefects) {
      return try AnswersPlayer.play(
        answers, onto: assessment, method: method, now: Program.now, id: assessment.id,
        newName: { identifiers.name($0) })
    } catch {
      throw Failure.answers(error)
    }
  }
}
