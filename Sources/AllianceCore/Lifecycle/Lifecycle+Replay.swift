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
    private var standing: Standing
    /// By gate, the questions it used; found when first needed.
    private var used: [Int: Set<String>] = [:]
    private let assessment: Assessment
    private let method: Questionnaire

    init(_ assessment: Assessment, method: Questionnaire) {
      self.assessment = assessment
      self.method = method
      lifecycle = Lifecycle(method)
      standing = Standing(start: assessment.standing.start)
    }

    mutating func step(_ index: Int) {
      let entry = assessment.journal[index]
      let key = changedQuestion(by: entry.deed)
      // A copy of all answers is dear, and hardly any entry can loosen a gate.
      let loose = key.map { gatesThatUse($0) } ?? []
      let before = loose.isEmpty ? nil : standing.answers
      if entry.deed.undoTarget != nil {
        standing = Standing.fold(assessment.journal[...index], start: standing.start).standing
      } else {
        standing.apply(entry.deed)
        // What was answered stood until it was undone; a decision that is undone never happened.
        let isAnswer = [.answered, .marked].contains(entry.deed.verb)
        if isAnswer || !assessment.undone.contains(entry.id) { touch(entry.deed) }
      }
      // A changed answer turns every opened gate stale that used it, and the later ones with it.
      if let key, let before, !before.says(the: standing.answers, at: key) {
        for gate in loose where standsOpen(gate) { apply(.inputChanged(gate: gate)) }
      }
      enterIfIntakeIsComplete()
      concludeIfExitIsClosed(by: entry.deed)
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
    private mutating func gatesThatUse(_ key: SlotKey) -> [Int] {
      method.gates.map(\.number).filter { gate in
        guard standsOpen(gate) else { return false }
        let codes = used[gate] ?? method.questions(usedByGate: gate)
        used[gate] = codes
        return codes.contains(key.question)
      }
    }

    private func standsOpen(_ gate: Int) -> Bool {
      lifecycle.stage(ofGate: gate).map { lifecycle.stages[$0].canTurnStale } ?? false
    }

    private mutating func touch(_ deed: Deed) {
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

    private mutating func enterIfIntakeIsComplete() {
      guard case .intake = lifecycle.state, let intake = lifecycle.currentStage else { return }
      let interview = Interview(method, standing: standing, lifecycle: lifecycle)
      guard interview.isReady(stage: intake) else { return }
      apply(.intakeCompleted(enters: entered(by: interview)))
    }

    /// An alliance that is being ended has ended when every point of the exit checklist is ticked: by that tick, or by
    /// the decision where they were ticked before. What was reopened afterwards stays open until then.
    private mutating func concludeIfExitIsClosed(by deed: Deed) {
      guard case .concluding = lifecycle.state, let exit = method.question(KnownQuestions.exit)
      else { return }
      switch deed {
      case .answered(let key, _): guard key.question == exit.code else { return }
      case .decided(let decision): guard decision.decision != .reopen else { return }
      default: return
      }
      let answers = standing.answers
      let rounds = [nil] + standing.rounds.map { Optional($0.name) }
      let ticked = rounds.reversed().lazy.compactMap { round in
        answers[SlotKey(exit.code, round: round)].value?.value?.optionIDs
      }.first
      let points = exit.kind.options.filter { !$0.isExclusive }.map(\.id)
      if let ticked, !points.isEmpty, points.allSatisfy(ticked.contains) { apply(.exitClosed) }
    }

    /// The stage that the chosen option of the entry question names; without one, the first after intake.
    private func entered(by interview: Interview) -> Int {
      let entry = method.questions.first { $0.kind.options.contains { $0.enters != nil } }
      let chosen = entry.flatMap {
        interview.inquiries(of: $0).first?.value?.value?.optionIDs.first
      }
      let named = entry?.kind.options.first { $0.id == chosen }?.enters
      let first = method.stages.firstIndex { $0.phase != .intake } ?? 0
      return named.flatMap { id in method.stages.firstIndex { $0.id == id } } ?? first
    }
  }
}
