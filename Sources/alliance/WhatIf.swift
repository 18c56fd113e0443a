import AllianceCore
import AllianceFiles
import Conversation
import TerminalText

/// Answers that are tried on a copy: nothing of them reaches a file.
enum WhatIf {
  /// The answers file at that path.
  static func answers(_ path: String) throws -> AnswersFile {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.read(path)
    } catch FileFailure.notFound {
      throw Failure(
        "there is no answers file \(path.visible). Check its path; alliance answer --template prints one to fill in.",
        .notFound)
    }
    do throws(QuestionnaireDefects) {
      return try AnswersFile(try DocumentNode.reading(bytes: bytes, file: path))
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
