extension AnswersPlayer {
  /// `judgements: { Q1.11: { JUDGE: { WRITER: match } } }`.
  mutating func playJudgements(_ judgements: [(code: DocumentNode.Key, judgements: DocumentNode)]) {
    for (code, node) in judgements {
      guard method.question(code.name)?.judge != nil else {
        log.report("`\(code.name)` is no question that is judged", at: code.place)
        continue
      }
      for (judge, said) in node.entries ?? [] {
        for (writer, value) in said.entries ?? [] {
          guard case .scalar(let word, _) = value.content,
            let judgement = Deed.Judgement(rawValue: word)
          else {
            log.report("this is no judgement", at: value.place, mend: "Write match, partly or miss")
            continue
          }
          let codes = assessment.standing.activeParties.map(\.code)
          guard codes.contains(judge.name), codes.contains(writer.name), judge.name != writer.name
          else {
            log.report("`\(judge.name)` cannot judge `\(writer.name)`", at: writer.place)
            continue
          }
          let key = SlotKey(code.name, party: judge.name)
          guard assessment.standing.answers.judgement(key, of: writer.name) != judgement else {
            continue
          }
          record(.judged(key, other: writer.name, judgement))
        }
      }
    }
  }

  /// Gate runs and overrides, each at its own time where it has one.
  mutating func playEvents(_ events: [DocumentNode]) {
    for node in events {
      guard var event = MappingReader(node, as: "an event", log: log) else { continue }
      if let at = AnswersFile.date(&event, "at", log) { time = Timestamp(noonOf: at.lastDay) }
      if let gate = event.whole("gate") {
        runGate(gate, &event, at: node.place)
      } else if let gate = event.whole("override") {
        override(gate, &event, at: node.place)
      } else if let round = event.text("open") {
        open(round, &event, at: node.place)
      } else if let round = event.text("close") {
        close(round, at: node.place)
      } else if let kind = event.word("decided", as: Deed.Decision.Kind.self) {
        decide(kind, &event, at: node.place)
      } else {
        log.report(
          "this event says nothing that is known", at: node.place,
          mend: "Write gate, override, open, close or decided")
      }
      event.reportUnknownKeys()
    }
  }

  private mutating func runGate(
    _ number: Int, _ event: inout MappingReader, at place: DocumentNode.Place
  ) {
    let given = event.list("conditions").compactMap(condition)
    let scoring = Scoring(assessment, method: method, asOf: time.day)
    guard let result = scoring.result(ofGate: number) else {
      return log.report("there is no gate \(number)", at: place)
    }
    let needed = result.result == .conditions ? result.conditions.map(\.id) : []
    let missing = needed.filter { id in !given.contains { $0.subject == .criterion(id) } }
    guard missing.isEmpty else {
      return log.report(
        "gate \(number) passes with conditions, and \(missing.joined(separator: ", ")) has no owner and date",
        at: place,
        mend: "Add conditions: [{ criterion: \(missing[0]), owner: …, due: … }]")
    }
    if let late = given.first(where: { !result.gate.admits(due: $0.due, on: time.day) }) {
      return log.report(
        "a condition cannot fall due on \(late.due.iso)", at: place,
        mend: "Choose a day from \(time.day.iso) to \(result.gate.lastDue(on: time.day).iso)")
    }
    guard let run = result.run(conditions: given.filter { $0.isAbout(needed) }) else {
      let open = result.open.prefix(5).map {
        [$0.party, $0.question].compactMap { $0 }.joined(separator: " ")
      }
      return log.report(
        "gate \(number) is not ready: open are \(open.joined(separator: ", "))", at: place)
    }
    apply(.gateRun(number, run.result, to: nil), recording: .gateRun(run), at: place)
  }

  private mutating func override(
    _ number: Int, _ event: inout MappingReader, at place: DocumentNode.Place
  ) {
    let override = Deed.Override(
      gate: number, name: event.requiredText("name"), reason: event.requiredText("reason"),
      expires: AnswersFile.date(&event, "expires", log))
    guard GateOwner.isName(override.name), GateOwner.isName(override.reason) else {
      return log.report(
        "an override needs a name and a reason", at: place, mend: "Say who opens the gate, and why")
    }
    if let end = override.expires, !Deed.Override.admits(expires: end, on: time.day) {
      return log.report(
        "the override ends on \(end.iso), before it begins", at: place,
        mend: "Choose a day from \(time.day.iso) on")
    }
    apply(.overrode(gate: number), recording: .overrode(override), at: place)
  }

  /// A round with its answers: `{ open: 2026-Q4, answers: { Q5.16: { acme: 5 } } }`.
  private mutating func open(
    _ round: String, _ event: inout MappingReader, at place: DocumentNode.Place
  ) {
    let answers = AnswersFile.entries(&event, "answers", log)
    guard case .quarter? = PartialDate(iso: round) else {
      return log.report(
        "`\(round)` is no round", at: place, mend: "Write a quarter such as 2026-Q4")
    }
    if !assessment.standing.rounds.contains(where: { $0.name == round }) {
      apply(.roundOpened, recording: .roundOpened(round), at: place)
    }
    playAnswers(answers.map { (code: $0.key, answer: $0.value) }, round: round)
  }

  private mutating func close(_ round: String, at place: DocumentNode.Place) {
    let scoring = Scoring(assessment, method: method, asOf: time.day)
    guard assessment.standing.rounds.contains(where: { $0.name == round && $0.isOpen }) else {
      return log.report("`\(round)` is not open", at: place)
    }
    let open = scoring.openSlots(ofRound: round).map {
      [$0.party, $0.question].compactMap { $0 }.joined(separator: " ")
    }
    guard open.isEmpty else {
      return log.report(
        "`\(round)` is not complete: open are \(open.prefix(8).joined(separator: ", "))", at: place)
    }
    if let unmet = scoring.unmetCriteria(ofRound: round).first {
      return log.report("`\(round)` is not complete: it is not so that \(unmet.says)", at: place)
    }
    let alerts = scoring.alerts(ofRound: round).map(\.id)
    apply(
      .roundClosed(ruleHit: !alerts.isEmpty), recording: .roundClosed(round, alerts: alerts),
      at: place)
  }

  private mutating func decide(
    _ kind: Deed.Decision.Kind, _ event: inout MappingReader, at place: DocumentNode.Place
  ) {
    var decision = Deed.Decision(
      kind, round: event.text("round"), stages: event.texts("stages"), to: event.text("to"))
    decision.reason = event.text("reason")
    decision.dissent = event.text("dissent")
    decision.owner = event.text("owner")
    decision.due = AnswersFile.date(&event, "due", log)
    let stages = decision.stages.compactMap { id in method.stages.firstIndex { $0.id == id } }
    guard stages.count == decision.stages.count else {
      return log.report("a stage of this decision does not exist", at: place)
    }
    apply(.decided(kind, stages: stages), recording: .decided(decision), at: place)
  }

  private func condition(_ node: DocumentNode) -> Deed.GateCondition? {
    guard var reader = MappingReader(node, as: "a condition of a gate", log: log) else {
      return nil
    }
    defer { reader.reportUnknownKeys() }
    let subject: Deed.GateCondition.Subject =
      reader.text("question").map { .question($0) } ?? .criterion(reader.requiredText("criterion"))
    let typed = reader.requiredText("owner")
    let due = AnswersFile.date(&reader, "due", log)
    do {
      let owner = try GateOwner.find(typed, among: assessment.standing.people)
      return due.map { Deed.GateCondition(subject, owner: owner, due: $0) }
    } catch {
      log.report(
        "nobody is called `\(typed)`", at: node.place,
        mend: "Name one of \(assessment.standing.people.map(\.code).joined(separator: ", "))")
      return nil
    }
  }

  /// Records a deed if the lifecycle takes its event.
  private mutating func apply(
    _ event: Lifecycle.Event, recording deed: Deed, at place: DocumentNode.Place
  ) {
    var lifecycle = Scoring(assessment, method: method, asOf: time.day).lifecycle
    do {
      try lifecycle.apply(event)
      record(deed)
    } catch {
      log.report(
        "this cannot happen while the alliance is \(error.state.name) (\(error.reason))", at: place)
    }
  }
}

extension Deed.GateCondition {
  fileprivate func isAbout(_ criteria: [String]) -> Bool {
    if case .criterion(let id) = subject { criteria.contains(id) } else { true }
  }
}
