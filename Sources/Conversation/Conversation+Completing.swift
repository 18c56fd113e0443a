import AllianceCore
import AllianceReports

/// What Tab can offer where the conversation stands.
extension Conversation {
  func completer(_ kind: PlainKind?) -> Completer {
    var completer = Completer()
    completer.arguments = arguments
    switch kind {
    case .choice(let options): completer.answers = options.map { .init($0.label) }
    case .choices(let options, _):
      completer.answers = options.map { .init($0.id, note: $0.label) }
      completer.takesSeveral = true
    case .yesNo: completer.answers = ["yes", "no"].map { .init($0) }
    case .scale(let levels):
      completer.answers = levels.enumerated().map { .init("\($0 + 1)", note: $1) }
    case .number, .percent, .money, .date, .duration, .text, nil: break
    }
    return completer
  }

  private var arguments: [Command: Completer.Argument] {
    let commands = Command.allCases.map {
      Completer.Candidate($0.rawValue, note: Words.summary(of: $0))
    }
    let codes = method.questions.map {
      Completer.Candidate(String($0.number), note: $0.name)
    }
    let stages = words(method.stages.map(\.id))
    var arguments: [Command: Completer.Argument] = [
      .help: .words([commands + words(["all"])]),
      .define: .phrase(words(method.glossary.map(\.term))),
      .goto: .words([codes, parties]), .review: .words([codes]),
      .briefing: .words([
        method.stages.enumerated().map { .init("\($0.offset)", note: $0.element.title) }
      ]),
      .explain: .words([words(Explanation.names(method))]),
      .risk: .words([(method.riskRules?.risks ?? []).map { .init($0.id, note: $0.name) }]),
      .gate: .words([
        method.gates.map { .init("\($0.number)", note: $0.name) },
        words(GateStep.allCases.map(\.rawValue)),
      ]),
      .decide: .words(
        [words(Deed.Decision.Kind.allCases.map(\.rawValue))] + stages.map { _ in stages }),
    ]
    guard let assessment, let interview else { return arguments }
    let standing = assessment.standing
    let people = standing.people.filter { !$0.isRetired }.map {
      Completer.Candidate($0.code, note: $0.name)
    }
    arguments[.party] = .words([words(["add", "rename", "retire"]), parties])
    arguments[.person] = .words([words(["add", "change", "retire"]), parties + people])
    arguments[.round] = .words([words(standing.rounds.map(\.name)), words(["close"])])
    arguments[.snapshot] = .phrase(words(assessment.snapshots.map(\.name)))
    let actions = assessment.actions.enumerated().map {
      Completer.Candidate("\($0.offset + 1)", note: $0.element.text)
    }
    arguments[.actions] = .words([words(["add", "done", "drop"]), actions])
    let asked = position.flatMap { interview.inquiry($0.inquiry.key) }
    let numbers = (asked?.askedRows ?? []).enumerated().map { index, row in
      Completer.Candidate("\(index + 1)", note: asked?.label(of: row) ?? "")
    }
    arguments[.row] = .words([numbers])
    arguments[.drop] = .words([numbers])
    return arguments
  }

  private var parties: [Completer.Candidate] {
    assessment?.standing.activeParties.map { .init($0.code, note: $0.name) } ?? []
  }

  private func words(_ texts: [String]) -> [Completer.Candidate] { texts.map { .init($0) } }
}
