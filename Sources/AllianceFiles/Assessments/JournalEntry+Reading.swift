import AllianceCore
import StrictJSON

/// Entries of the journal, read: an unknown verb or key is refused with its place (formats 4).
extension JSONMembers {
  mutating func entry() throws -> JournalEntry {
    let id = try text("id")
    let at = try time("at")
    let by = try optionalText("by")
    let deed = try deed(try word("did", as: Deed.Verb.self))
    try finish()
    return JournalEntry(id: id, at: at, by: by, deed: deed)
  }

  private mutating func deed(_ verb: Deed.Verb) throws -> Deed {
    switch verb {
    case .started: return .started(try start())
    case .party:
      let (code, change) = (try text("code"), try word("change", as: Deed.Change.self))
      return .party(change, try party(code, facts: change != .retired))
    case .person:
      let (code, change) = (try text("code"), try word("change", as: Deed.Change.self))
      return .person(change, try person(code, facts: change != .retired))
    case .answered: return .answered(try slotKey(), try answered())
    case .skipped: return .skipped(try slotKey())
    case .cleared: return .cleared(try slotKey(), try clearing())
    case .marked:
      return .marked(
        try slotKey(), try word("as", as: Deed.Mark.self), reason: try optionalText("reason"))
    case .noted:
      let place = Deed.NotePlace(
        question: try optionalText("question"), round: try round(), party: try optionalParty())
      return .noted(place, note: try optionalText("note"), evidence: try optionalText("evidence"))
    case .judged:
      return .judged(
        try slotKey(), other: try text("other"), try word("as", as: Deed.Judgement.self))
    case .revealed: return .revealed(questions: try texts("questions"), round: try round())
    case .resolved: return .resolved(try resolution())
    case .gateRun: return .gateRun(try gateRun())
    case .overrode:
      return .overrode(
        Deed.Override(
          gate: try whole("gate"), name: try text("name"), reason: try text("reason"),
          expires: try optionalDate("expires")))
    case .decided: return .decided(try decision())
    case .action: return .action(try action())
    case .roundOpened: return .roundOpened(try text("round"))
    case .roundClosed: return .roundClosed(try text("round"), alerts: try texts("alerts"))
    case .snapshot: return .snapshot(try text("name"))
    case .undone: return .undone(entry: try text("entry"))
    case .redone: return .redone(entry: try text("entry"))
    case .migrated: return .migrated(from: try pin("from"), to: try pin("to"))
    case .merged: return .merged(file: try text("file"), entries: try texts("entries"))
    case .adopted: return .adopted(try list("slots") { try $0.adopted() })
    }
  }

  private mutating func start() throws -> Deed.Start {
    Deed.Start(
      title: try text("title"), mode: try word("mode", as: Deed.Start.Mode.self),
      path: try word("path", as: Deed.Start.Path.self), currency: try text("currency"),
      questionnaire: try pin("questionnaire"))
  }

  mutating func pin(_ key: StaticString) throws -> Questionnaire.Pin {
    var members = try members(key)
    let pin = Questionnaire.Pin(
      id: try members.text("id"), version: try members.text("version"),
      sha256: try members.text("sha256"))
    try members.finish()
    return pin
  }

  mutating func party(_ code: String, facts: Bool = true) throws -> Party {
    guard facts else { return Party(code: code, name: code) }
    return Party(
      code: code, name: try text("name"), country: try optionalText("country"),
      size: try optionalText("size"))
  }

  mutating func person(_ code: String, facts: Bool = true) throws -> Person {
    guard facts else { return Person(code: code, name: code, party: "") }
    return Person(
      code: code, name: try text("name"), party: try text("party"),
      role: try optionalWord("role", as: Person.Role.self), isPresent: try optionalFlag("present"))
  }

  private mutating func slotKey() throws -> SlotKey {
    SlotKey(try text("question"), round: try round(), party: try optionalParty())
  }

  private mutating func round() throws -> String? {
    let round = try optionalText("round")
    return round == SlotKey.noRound ? nil : round
  }

  private mutating func optionalParty() throws -> String? {
    let party = try optionalText("party")
    return party == SlotKey.joint ? nil : party
  }

  private mutating func answered() throws -> Deed.Answered {
    let part: Deed.Answered.Part
    if let value = optional("value") {
      part = .value(try value.stated())
    } else if has("fields") {
      part = .fields(try statements("fields"))
    } else if has("row") {
      part = .row(try text("row"), cells: try statements("cells"))
    } else if try optionalFlag("rowsDone") == true {
      part = .rowsDone
    } else {
      throw object.error(
        .refused("an answer carries one of value, fields, row with cells, or rowsDone"))
    }
    var answered = Deed.Answered(part)
    answered.rater = try optionalText("rater")
    answered.isUnchanged = try optionalFlag("unchanged") ?? false
    answered.note = try optionalText("note")
    answered.evidence = try optionalText("evidence")
    return answered
  }

  private mutating func clearing() throws -> Deed.Clearing {
    if let field = try optionalText("field") { return .field(field) }
    if let row = try optionalText("row") { return .row(row) }
    return .all
  }

  private mutating func resolution() throws -> Deed.Resolution {
    Deed.Resolution(
      questions: try texts("questions"), round: try round(),
      how: try word("how", as: Deed.Resolution.How.self),
      owner: try optionalText("owner"), due: try optionalDate("due"),
      dissent: try optionalText("dissent"))
  }

  private mutating func gateRun() throws -> Deed.GateRun {
    let gate = try whole("gate")
    let round = try round()
    let result = try word("result", as: Deed.GateRun.Result.self)
    var criteria = try members("met")
    let met = try criteria.rest().map { key, value in
      Deed.GateRun.CriterionMet(key, value.kind == .null ? nil : try value.bool())
    }
    let index = try optionalNumber("index")
    let conditions = try list("conditions") { try $0.gateCondition() }
    return Deed.GateRun(
      gate: gate, round: round, result: result, met: met, index: index, conditions: conditions)
  }

  private mutating func gateCondition() throws -> Deed.GateCondition {
    let subject: Deed.GateCondition.Subject =
      if let criterion = try optionalText("criterion") { .criterion(criterion) } else {
        .question(try text("question"))
      }
    let owner = try text("owner")
    guard let due = try optionalDate("due") else { throw object.error(.missingKey("due")) }
    return Deed.GateCondition(subject, owner: owner, due: due)
  }

  private mutating func decision() throws -> Deed.Decision {
    var decision = Deed.Decision(
      try word("decision", as: Deed.Decision.Kind.self), round: try round())
    if has("stages") { decision.stages = try texts("stages") }
    decision.to = try optionalText("to")
    decision.reason = try optionalText("reason")
    decision.dissent = try optionalText("dissent")
    decision.owner = try optionalText("owner")
    decision.due = try optionalDate("due")
    return decision
  }

  private mutating func action() throws -> Deed.Action {
    Deed.Action(
      id: try text("action"), text: try text("text"), owner: try optionalText("owner"),
      due: try optionalDate("due"), state: try word("state", as: Deed.Action.State.self),
      question: try optionalText("question"))
  }

  private mutating func adopted() throws -> Deed.AdoptedSlot {
    let key = try slotKey()
    var members = try members("slot")
    return Deed.AdoptedSlot(key, try members.slot())
  }
}
