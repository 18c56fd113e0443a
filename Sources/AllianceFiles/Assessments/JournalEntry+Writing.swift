import AllianceCore
import StrictJSON

/// Entries of the journal, written: one line each, keys in the order of formats 4.
extension JSONWriter {
  mutating func write(_ entry: JournalEntry) {
    object { writer in
      writer.member("id", entry.id)
      writer.member("at", entry.at.iso)
      writer.member("by", entry.by)
      writer.member("did", entry.deed.verb.rawValue)
      writer.members(of: entry.deed)
    }
  }

  private mutating func members(of deed: Deed) {
    switch deed {
    case .started(let start): members(of: start)
    case .party(let change, let party):
      member("code", party.code)
      member("change", change.rawValue)
      if change != .retired { facts(of: party) }
    case .person(let change, let person):
      member("code", person.code)
      member("change", change.rawValue)
      if change != .retired { facts(of: person) }
    case .answered(let key, let answered):
      members(of: key)
      members(of: answered)
    case .skipped(let key): members(of: key)
    case .cleared(let key, let clearing):
      members(of: key)
      switch clearing {
      case .all: break
      case .field(let name): member("field", name)
      case .row(let id): member("row", id)
      }
    case .marked(let key, let mark, let reason):
      members(of: key)
      member("as", mark.rawValue)
      member("reason", reason)
    case .noted(let place, let note, let evidence):
      member("question", place.question)
      member("round", place.round)
      member("party", place.question == nil ? place.party : place.party ?? SlotKey.joint)
      member("note", note)
      member("evidence", evidence)
    case .judged(let key, let other, let judgement):
      members(of: key)
      member("other", other)
      member("as", judgement.rawValue)
    case .revealed(let questions, let round):
      member("questions", texts: questions)
      member("round", round)
    case .resolved(let resolution): members(of: resolution)
    case .gateRun(let run): members(of: run)
    case .overrode(let override):
      member("gate", Number(override.gate))
      member("name", override.name)
      member("reason", override.reason)
      member("expires", override.expires?.iso)
    case .decided(let decision): members(of: decision)
    case .action(let action): members(of: action)
    case .roundOpened(let round): member("round", round)
    case .roundClosed(let round, let alerts):
      member("round", round)
      member("alerts", texts: alerts)
    case .snapshot(let name): member("name", name)
    case .undone(let entry), .redone(let entry): member("entry", entry)
    case .migrated(let from, let to):
      member("from", from)
      member("to", to)
    case .merged(let file, let entries):
      member("file", file)
      member("entries", texts: entries)
    case .adopted(let slots):
      key("slots")
      array { writer in for one in slots { writer.write(one) } }
    }
  }

  private mutating func members(of start: Deed.Start) {
    member("title", start.title)
    member("mode", start.mode.rawValue)
    member("path", start.path.rawValue)
    member("currency", start.currency)
    member("questionnaire", start.questionnaire)
  }

  mutating func member(_ name: String, _ pin: Questionnaire.Pin) {
    key(name)
    write(pin)
  }

  mutating func write(_ pin: Questionnaire.Pin) {
    object { writer in
      writer.member("id", pin.id)
      writer.member("version", pin.version)
      writer.member("sha256", pin.sha256)
    }
  }

  mutating func facts(of party: Party) {
    member("name", party.name)
    member("country", party.country)
    member("size", party.size)
  }

  mutating func facts(of person: Person) {
    member("name", person.name)
    member("party", person.party)
    member("role", person.role?.rawValue)
    member("present", person.isPresent)
  }

  private mutating func members(of key: SlotKey) {
    member("question", key.question)
    member("round", key.round)
    member("party", key.party ?? SlotKey.joint)
  }

  private mutating func members(of answered: Deed.Answered) {
    switch answered.part {
    case .value(let stated):
      key("value")
      write(stated)
    case .fields(let fields):
      key("fields")
      write(fields)
    case .row(let id, let cells):
      member("row", id)
      key("cells")
      write(cells)
    case .rowsDone: member("rowsDone", true)
    }
    member("rater", answered.rater)
    if answered.isUnchanged { member("unchanged", true) }
    member("note", answered.note)
    member("evidence", answered.evidence)
  }

  private mutating func members(of resolution: Deed.Resolution) {
    member("questions", texts: resolution.questions)
    member("round", resolution.round)
    member("how", resolution.how.rawValue)
    member("owner", resolution.owner)
    member("due", resolution.due?.iso)
    member("dissent", resolution.dissent)
  }

  private mutating func members(of run: Deed.GateRun) {
    member("gate", Number(run.gate))
    member("round", run.round)
    member("result", run.result.rawValue)
    key("met")
    object { writer in
      for one in run.met {
        writer.key(one.criterion)
        if let isMet = one.isMet { writer.write(isMet) } else { writer.writeNull() }
      }
    }
    member("index", run.index)
    key("conditions")
    array { writer in
      for condition in run.conditions {
        writer.object { writer in
          switch condition.subject {
          case .criterion(let id): writer.member("criterion", id)
          case .question(let code): writer.member("question", code)
          }
          writer.member("owner", condition.owner)
          writer.member("due", condition.due.iso)
        }
      }
    }
  }

  private mutating func members(of decision: Deed.Decision) {
    member("round", decision.round)
    member("decision", decision.decision.rawValue)
    if !decision.stages.isEmpty { member("stages", texts: decision.stages) }
    member("to", decision.to)
    member("reason", decision.reason)
    member("dissent", decision.dissent)
    member("owner", decision.owner)
    member("due", decision.due?.iso)
  }

  private mutating func members(of action: Deed.Action) {
    member("action", action.id)
    member("text", action.text)
    member("owner", action.owner)
    member("due", action.due?.iso)
    member("state", action.state.rawValue)
    member("question", action.question)
  }

  private mutating func write(_ adopted: Deed.AdoptedSlot) {
    object { writer in
      writer.members(of: adopted.key)
      writer.key("slot")
      writer.write(adopted.slot)
    }
  }
}

extension SlotKey {
  /// How the one answer for all parties is written.
  static let joint = "joint"
  /// How the first time a question is asked is written.
  static let noRound = "-"
}
