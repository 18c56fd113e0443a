extension Lifecycle {
  /// The lifecycle of an assessment: its journal replayed in order (formats 5).
  ///
  /// An undone decision never happened. Undoing an answer is a change of answers at its own time.
  /// A journal of this program holds no event that the table refuses; of one that does, the refused events come back
  /// beside the lifecycle, which goes on without them.
  public static func replay(
    _ assessment: Assessment, method: Questionnaire
  ) -> (lifecycle: Lifecycle, refused: [RefusedEvent]) {
    var replay = Replay(assessment, method: method)
    for index in assessment.journal.indices { replay.step(index) }
    return (replay.lifecycle, replay.refused)
  }

  /// The journal as far as it has been replayed.
  private struct Replay {
    var lifecycle: Lifecycle
    var refused: [RefusedEvent] = []
    /// What stood before the entry `folded`; brought up to date only where somebody looks at it.
    private var standing: Standing
    private var folded = 0
    /// The question of intake that was still open when last looked at.
    private var awaited: SlotKey?
    private let assessment: Assessment
    private let method: Questionnaire

    init(_ assessment: Assessment, method: Questionnaire) {
      self.assessment = assessment
      self.method = method
      lifecycle = Lifecycle(method)
      standing = Standing(start: assessment.standing.start)
    }

    mutating func step(_ index: Int) {
      let journal = assessment.journal
      // Hardly any entry can loosen a gate, and looking for a change is dear.
      let isAnyOpen = lifecycle.stages.contains(where: \.canTurnStale)
      let key = isAnyOpen ? changedQuestion(by: journal[index].deed) : nil
      let loose = key.map { gatesThatUse($0) } ?? []
      var before: AnswerSheet.Said?
      if let key, !loose.isEmpty { before = standing(before: index).answers.said(at: key) }
      // What was answered stood until it was undone; a decision that is undone never happened.
      if journal[index].deed.isAnswer || !assessment.undone.contains(journal[index].id) {
        touch(journal[index].deed)
      }
      // A changed answer turns every opened gate stale that used it, and the later ones with it.
      if let key, let before, before != standing(before: index + 1).answers.said(at: key) {
        for gate in loose where standsOpen(gate) { apply(.inputChanged(gate: gate)) }
      }
      enterIfIntakeIsComplete(by: journal[index].deed, at: index)
      concludeIfExitIsClosed(by: journal[index].deed, at: index)
    }

    /// What the entries before that one add up to.
    private mutating func standing(before index: Int) -> Standing {
      let journal = assessment.journal
      if journal[folded..<index].contains(where: { $0.deed.undoTarget != nil }) {
        standing = Standing.fold(journal[..<index], start: standing.start).standing
      } else {
        for place in folded..<index { standing.apply(journal[place].deed) }
      }
      folded = index
      return standing
    }

    /// The first asking that a deed, or undoing it, may have changed.
    private func changedQuestion(by deed: Deed) -> SlotKey? {
      let deed =
        deed.undoTarget.flatMap { target in assessment.journal.first { $0.id == target }?.deed }
        ?? deed
      let key: SlotKey? =
        switch deed {
        case .answered(let key, _), .cleared(let key, _), .marked(let key, _, _),
          .judged(let key, _, _):
          key
        case .started, .party, .person, .skipped, .noted, .revealed, .resolved, .gateRun, .overrode,
          .decided, .action,
          .roundOpened, .roundClosed, .snapshot, .undone, .redone, .migrated, .merged, .adopted:
          nil
        }
      return key?.round == nil ? key : nil
    }

    /// The gates that stand open and used that question.
    private func gatesThatUse(_ key: SlotKey) -> [Int] {
      method.gates.map(\.number).filter {
        standsOpen($0) && method.questions(usedByGate: $0).contains(key.question)
      }
    }

    private func standsOpen(_ gate: Int) -> Bool {
      lifecycle.stage(ofGate: gate).map { lifecycle.stages[$0].canTurnStale } ?? false
    }

    private mutating func touch(_ deed: Deed) {
      // Most entries answer one more question of a stage that is begun, which changes nothing.
      if deed.isAnswer, let stage = deed.question.flatMap({ method.card($0) })?.rank.stage,
        lifecycle.stages[stage] != .notStarted
      {
        return
      }
      guard let event = event(for: deed) else { return }
      // Only a closed gate is opened by override: one that stands open here had run out by that day.
      if case .overrode(let gate) = event, let stage = lifecycle.stage(ofGate: gate),
        [.overridden, .passedWithConditions].contains(lifecycle.stages[stage])
      {
        apply(.lapsed(gate: gate))
      }
      apply(event)
    }

    private mutating func apply(_ event: Event) {
      do { try lifecycle.apply(event) } catch { refused.append(error) }
    }

    private func event(for deed: Deed) -> Event? {
      switch deed {
      case .answered(let key, _), .marked(let key, _, _):
        return method.rank(of: key.question).map { .answered(stage: $0.stage) }
      case .gateRun(let run): return .gateRun(run.gate, run.result, to: nil)
      case .overrode(let override): return .overrode(gate: override.gate)
      case .roundOpened: return .roundOpened
      case .roundClosed(_, let alerts): return .roundClosed(ruleHit: !alerts.isEmpty)
      case .decided(let decision):
        let named = decision.stages.compactMap { id in method.stages.firstIndex { $0.id == id } }
        return .decided(decision.decision, stages: named)
      case .started, .party, .person, .skipped, .cleared, .noted, .judged, .revealed, .resolved,
        .action, .snapshot,
        .undone, .redone, .migrated, .merged, .adopted:
        return nil
      }
    }

    private mutating func enterIfIntakeIsComplete(by deed: Deed, at index: Int) {
      guard case .intake = lifecycle.state, let intake = lifecycle.currentStage,
        !awaitsAnother(than: deed)
      else { return }
      let interview = Interview(
        method, standing: standing(before: index + 1), lifecycle: lifecycle)
      // While the question that was missing is missing still, nothing else needs to be looked at.
      if let awaited, interview.isOpen(at: awaited) { return }
      awaited = interview.firstOpenCore(ofStage: intake)?.key
      if awaited == nil { apply(.intakeCompleted(enters: entered(by: interview))) }
    }

    /// Whether the deed is about one question and another one is missing, whatever the first says.
    private func awaitsAnother(than deed: Deed) -> Bool {
      guard let awaited, let code = deed.question, code != awaited.question else { return false }
      return method.card(awaited.question)?.question.when == nil
    }

    /// An alliance that is being ended has ended when every point of the exit checklist is ticked: by that tick, or by
    /// the decision where they were ticked before. What was reopened afterwards stays open until then.
    private mutating func concludeIfExitIsClosed(by deed: Deed, at index: Int) {
      guard case .concluding = lifecycle.state, let exit = method.card(KnownQuestions.exit)
      else { return }
      switch deed {
      case .answered(let key, _): guard key.question == exit.code else { return }
      case .decided(let decision): guard decision.decision != .reopen else { return }
      default: return
      }
      let standing = standing(before: index + 1)
      let rounds = [nil] + standing.rounds.map { Optional($0.name) }
      let ticked = rounds.reversed().lazy.compactMap { round in
        standing.answers[SlotKey(exit.code, round: round)].value?.value?.optionIDs
      }.first
      let points = exit.realOptions
      if let ticked, !points.isEmpty, points.allSatisfy(ticked.contains) { apply(.exitClosed) }
    }

    /// The stage that the chosen option of the entry question names; without one, the first after intake.
    private func entered(by interview: Interview) -> Int {
      let entry = method.entryQuestion?.question
      let chosen = entry.flatMap {
        interview.inquiries(of: $0).first?.value?.value?.optionIDs.first
      }
      let named = entry?.kind.options.first { $0.id == chosen }?.enters
      let first = method.stages.firstIndex { $0.phase != .intake } ?? 0
      return named.flatMap { id in method.stages.firstIndex { $0.id == id } } ?? first
    }
  }
}

extension Deed {
  /// The question it says something about; nil for everything else.
  fileprivate var question: String? {
    switch self {
    case .answered(let key, _), .skipped(let key), .cleared(let key, _), .marked(let key, _, _),
      .judged(let key, _, _):
      key.question
    case .started, .party, .person, .noted, .revealed, .resolved, .gateRun, .overrode, .decided,
      .action, .roundOpened, .roundClosed, .snapshot, .undone, .redone, .migrated, .merged,
      .adopted:
      nil
    }
  }

  fileprivate var isAnswer: Bool {
    switch self {
    case .answered, .marked: true
    default: false
    }
  }
}
