extension AnswersPlayer {
  /// What stands at one party's place: a bare value, or a mapping of state, value, fields, raters, note, evidence.
  mutating func play(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    guard !node.isEmpty else { return }
    guard inquiry(question, key).isApplicable else {
      let whom = key.party.map { " of \($0)" } ?? ""
      return log.report(
        "\(question.code) is not asked\(whom): an earlier answer rules it out", at: node.place)
    }
    guard let entries = node.entries,
      entries.contains(where: { Self.slotKeys.contains($0.key.name) }),
      var slot = MappingReader(node, as: question.code, log: log)
    else { return playMain(node, at: key, of: question) }
    if let state = slot.word("state", as: State.self), state != .answered {
      playMark(state, reason: slot.text("reason"), at: key, place: node.place)
    } else if let value = slot.node("value"), !value.isEmpty {
      playMain(value, at: key, of: question)
    }
    if let raters = slot.node("raters") { playRaters(raters, at: key, of: question) }
    if let fields = slot.node("fields") { playFields(fields, at: key, of: question) }
    let note = slot.text("note")
    let evidence = slot.text("evidence")
    slot.reportUnknownKeys()
    let stands = assessment.standing.answers[key]
    if note ?? stands.note != stands.note || evidence ?? stands.evidence != stands.evidence {
      let place = Deed.NotePlace(question: key.question, round: key.round, party: key.party)
      record(.noted(place, note: note, evidence: evidence))
    }
  }

  private static let slotKeys: Set<String> = [
    "state", "value", "fields", "raters", "note", "evidence",
  ]

  private enum State: String, CaseIterable {
    case answered, unknown, notApplicable, declined
  }

  private mutating func playMark(
    _ state: State, reason: String?, at key: SlotKey, place: DocumentNode.Place
  ) {
    guard let mark = Deed.Mark(rawValue: state.rawValue) else { return }
    if mark == .notApplicable, reason == nil {
      return log.report("not applicable needs a `reason`", at: place, mend: "Add `reason: …`")
    }
    let slot = assessment.standing.answers[key]
    if slot.mark != mark || slot.reason != reason { record(.marked(key, mark, reason: reason)) }
  }

  private mutating func playMain(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    switch question.kind {
    case .plain(let kind):
      guard let stated = stated(node, kind) else { return }
      if assessment.standing.answers[key].value != stated {
        record(.answered(key, Deed.Answered(.value(stated))))
      }
    case .table, .commitments: playRows(node, at: key, of: question)
    case .sentence:
      log.report(
        "\(question.code) has no value of its own", at: node.place,
        mend: "Write { fields: { NAME: … } }")
    case .parties, .people:
      log.report(
        "\(question.code) is answered by `parties` and `people` at the top of the file",
        at: node.place)
    }
  }

  private mutating func playRaters(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    guard let kind = question.kind.plain, let entries = node.entries else {
      return log.report("`raters` is a mapping of people to values", at: node.place)
    }
    for (person, value) in entries {
      guard assessment.standing.people.contains(where: { $0.code == person.name }) else {
        log.report(
          "there is no person `\(person.name)`", at: person.place,
          mend: "Name the person under `people`")
        continue
      }
      guard let stated = stated(value, kind) else { continue }
      var answered = Deed.Answered(.value(stated))
      answered.rater = person.name
      let known = assessment.standing.answers[key].raters.first { $0.person == person.name }
      if known?.value != stated { record(.answered(key, answered)) }
    }
  }

  /// Fields in the order they are asked, because one can open another.
  private mutating func playFields(_ node: DocumentNode, at key: SlotKey, of question: Question) {
    guard var left = node.entries else {
      return log.report("`fields` is a mapping of names to values", at: node.place)
    }
    left.removeAll { $0.value.isEmpty }
    let probes = question.probes.map(\.code)
    while let next = nextField(among: left.map(\.key.name), at: key, of: question) {
      guard let index = left.firstIndex(where: { $0.key.name == next.name }) else { break }
      play(left.remove(at: index).value, field: next.name, next.kind, at: key)
    }
    for (name, value) in left {
      if probes.contains(name.name) {
        play(value, field: name.name, .text, at: key, marksGeneral: false)
        continue
      }
      let asked = inquiry(question, key).askedFields.map(\.name)
      let mend = NearestName.find(name.name, in: asked).map { "Did you mean `\($0)`?" }
      log.report(
        "\(question.code) does not ask `\(name.name)` here", at: name.place,
        mend: mend ?? "Asked are: \(asked.joined(separator: ", "))")
    }
  }

  private func nextField(
    among names: [String], at key: SlotKey, of question: Question
  ) -> (name: String, kind: PlainKind)? {
    inquiry(question, key).askedFields.first { names.contains($0.name) }.map {
      ($0.name, $0.field.kind)
    }
  }

  private mutating func play(
    _ node: DocumentNode, field: String, _ kind: PlainKind, at key: SlotKey,
    marksGeneral: Bool = true
  ) {
    guard let stated = stated(node, kind, marksGeneral: marksGeneral),
      assessment.standing.answers[key].fields[field] != stated
    else { return }
    record(.answered(key, Deed.Answered(.fields([field: stated]))))
  }
}
