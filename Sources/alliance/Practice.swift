import AllianceCore
import AllianceFiles
import Conversation

/// The practice cases of the program, and the learner's assessments of them in a home.
struct Practice {
  let method: Questionnaire
  let cases: [PracticeCase]
  private let shelf: Shelf

  init(home: AllianceHome) throws {
    method = try Method(home: home).toStart()
    cases = try Self.cases(for: method)
    shelf = try Shelf(home: home)
  }

  /// The learner's files of a case, newest first.
  func entries(of practice: PracticeCase) -> [Shelf.Entry] {
    shelf.entries.filter { practice.fits($0.assessment) }
  }

  /// Where the case stands: nil before its beginning.
  func completion(of practice: PracticeCase) -> JournalEntry? {
    entries(of: practice).lazy.compactMap(\.assessment.completion).first
  }

  /// The file to go on with.
  func unfinished(_ practice: PracticeCase) -> String? {
    entries(of: practice).first { $0.assessment.completion == nil }?.document.path
  }

  /// Who goes along with an assessment out of a file; nil unless it is one of a practice case that is known.
  static func coach(for assessment: Assessment, _ method: Questionnaire) throws -> Coach? {
    guard assessment.standing.start.mode == .practice else { return nil }
    return try cases(for: method).first { $0.fits(assessment) }.map { try coach(of: $0, method) }
  }

  static func coach(of practice: PracticeCase, _ method: Questionnaire) throws -> Coach {
    do throws(QuestionnaireDefects) { return try Coach(practice, method: method) } catch {
      throw Failure.questionnaire(error)
    }
  }

  private static func cases(for method: Questionnaire) throws -> [PracticeCase] {
    do throws(QuestionnaireDefects) { return try PracticeCase.shipped(for: method) } catch {
      throw Failure.questionnaire(error)
    }
  }
}
