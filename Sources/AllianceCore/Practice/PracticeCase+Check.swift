extension PracticeCase {
  /// What keeps a case from teaching what it promises: model answers that cannot be, exercises without one, another
  /// verdict than the one it names.
  public func findings(_ method: Questionnaire) -> [Finding] {
    let model: PracticeModel
    do throws(QuestionnaireDefects) { model = try self.model(method) } catch {
      return error.findings
    }
    let scoring = Scoring(model.assessment, method: method)
    return unanswered(model, scoring) + open(model, scoring.interview)
      + otherVerdict(scoring.verdict)
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

  /// Whatever the model leaves open of the core would be asked of a learner who looks around.
  private func open(_ model: PracticeModel, _ interview: Interview) -> [Finding] {
    let round = interview.standing.openRound
    let asked = interview.method.stages.flatMap { stage in
      let questions = stage.questions.filter(\.isCore)
      return questions.flatMap {
        interview.inquiries(of: $0, round: stage.phase == .performing ? round : nil)
      }
    }
    return asked.filter { !$0.isSettled && !model.exercises.contains($0.key) }.map { inquiry in
      let whose = inquiry.key.party.map { " of \($0)" } ?? ""
      return Finding(
        at: place, "the model leaves \(inquiry.question.code)\(whose) open",
        mend: "Answer it, or say that it is unknown", gravity: .error)
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
