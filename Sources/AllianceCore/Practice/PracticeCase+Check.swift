extension PracticeCase {
  /// What keeps a case from teaching what it promises: model answers that cannot be, exercises without one, another
  /// verdict than the one it names.
  public func findings(_ method: Questionnaire) -> [Finding] {
    let model: PracticeModel
    do throws(QuestionnaireDefects) { model = try self.model(method) } catch {
      return error.findings
    }
    let scoring = Scoring(model.assessment, method: method)
    return unanswered(model, scoring) + otherVerdict(scoring.verdict)
  }

  private func unanswered(_ model: PracticeModel, _ scoring: Scoring) -> [Finding] {
    zip(exercises, model.exercises).compactMap { exercise, key in
      guard let inquiry = scoring.interview.inquiry(key), inquiry.isApplicable, inquiry.isAnswered
      else {
        return Finding(
          at: exercise.place, "the model does not answer \(exercise.question)",
          mend: "Answer it, with all its facts, or take it out of `coach`", gravity: .error)
      }
      return nil
    }
  }

  private func otherVerdict(_ found: Verdict?) -> [Finding] {
    let qualifiers = found?.qualifiers.map(\.id) ?? []
    guard found?.verdict != verdict.verdict || qualifiers != verdict.qualifiers else { return [] }
    let words = found?.verdict ?? "undetermined, one of \(found?.possible ?? [])"
    return [
      Finding(
        at: place,
        "the model answers lead to \(words) with \(qualifiers), not to \(verdict.verdict) with \(verdict.qualifiers)",
        gravity: .error)
    ]
  }
}
