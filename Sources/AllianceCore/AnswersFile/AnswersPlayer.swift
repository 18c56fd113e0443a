/// Plays an answers file into an assessment, entry by entry, under the rules of the chat.
public struct AnswersPlayer {
  let method: Questionnaire
  let log = FindingLog()
  private(set) var assessment: Assessment
  private let newName: (Int) -> String
  /// The time of the entries; an event may have a time of its own.
  var time: Timestamp

  /// The assessment with everything the file says; nothing of it when anything in the file is wrong.
  ///
  /// - Parameters:
  ///   - existing: the assessment to go on with; nil begins one.
  ///   - now: the time of the entries, where the file has no `as-of`.
  ///   - id: the identity of a new assessment.
  ///   - newName: a random name of that many letters.
  /// - Throws: `QuestionnaireDefects` with the place of every mistake.
  public static func play(
    _ file: AnswersFile, onto existing: Assessment?, method: Questionnaire, now: Timestamp,
    id: String,
    newName: @escaping (Int) -> String
  ) throws(QuestionnaireDefects) -> Assessment {
    let time = file.asOf.map { Timestamp(noonOf: $0.lastDay) } ?? now
    var player = try AnswersPlayer(
      file, onto: existing, method: method, time: time, id: id, newName: newName)
    player.playRoster(file)
    player.playAnswers(file.answers)
    player.playJudgements(file.judgements)
    player.playEvents(file.events)
    guard player.log.findings.isEmpty else { throw QuestionnaireDefects(player.log.findings) }
    return player.assessment
  }

  private init(
    _ file: AnswersFile, onto existing: Assessment?, method: Questionnaire, time: Timestamp,
    id: String,
    newName: @escaping (Int) -> String
  ) throws(QuestionnaireDefects) {
    self.method = method
    self.time = time
    self.newName = newName
    if let existing {
      assessment = existing
      return
    }
    let start = Deed.Start(
      title: file.title ?? "", path: file.path, currency: file.currency, questionnaire: method.pin)
    let entry = JournalEntry(id: newName(8), at: time, deed: .started(start))
    guard file.title != nil, let begun = try? Assessment(id: id, journal: [entry]) else {
      throw QuestionnaireDefects([
        Finding(at: file.place, "a new assessment needs a `title`", mend: "Add `title: …`")
      ])
    }
    assessment = begun
  }

  mutating func record(_ deed: Deed) {
    assessment.append(JournalEntry(id: newName(8), at: time, deed: deed))
  }

  mutating func newRow() -> String { newName(4) }

  func inquiry(_ question: Question, _ key: SlotKey) -> Inquiry {
    guard let card = method.card(question.code) else {
      preconditionFailure("only questions of the method are played")
    }
    // Only a condition may ask where the alliance stands, and finding it out is not free.
    let isFree = question.when == nil
    let state = isFree ? nil : Lifecycle.replay(assessment, method: method).lifecycle.state.name
    let recommended = isFree ? [] : Scoring.recommended(assessment, method)
    return Situation(method, assessment.standing, state: state, recommended: recommended)
      .inquiry(card, round: key.round, party: key.party)
  }

  private mutating func playRoster(_ file: AnswersFile) {
    for party in file.parties {
      let known = assessment.standing.party(party.code)
      if known != party { record(.party(known == nil ? .added : .changed, party)) }
    }
    for (person, place) in file.people {
      guard assessment.standing.party(person.party) != nil else {
        let near = NearestName.find(person.party, in: assessment.standing.parties.map(\.code))
        log.report(
          "person `\(person.code)` speaks for `\(person.party)`, which is no party", at: place,
          mend: near.map { "Did you mean `\($0)`?" })
        continue
      }
      let known = assessment.standing.people.first { $0.code == person.code }
      if known != person { record(.person(known == nil ? .added : .changed, person)) }
    }
  }

  mutating func playAnswers(
    _ answers: [(code: DocumentNode.Key, answer: DocumentNode)], round: String? = nil
  ) {
    var known: [(rank: (stage: Int, question: Int), question: Question, answer: DocumentNode)] = []
    for (code, answer) in answers {
      guard let question = method.question(code.name), let rank = method.rank(of: code.name) else {
        let near = NearestName.find(code.name, in: method.questions.map(\.code))
        log.report(
          "there is no question `\(code.name)`", at: code.place,
          mend: near.map { "Did you mean `\($0)`?" })
        continue
      }
      known.append((rank, question, answer))
    }
    // In the order of asking, because what is asked depends on what was said before.
    for entry in known.sorted(by: { $0.rank < $1.rank }) {
      play(entry.answer, for: entry.question, round: round)
    }
  }

  private mutating func play(_ node: DocumentNode, for question: Question, round: String?) {
    guard !node.isEmpty else { return }
    if round == nil, let rounds = node.entries, let first = rounds.first,
      Self.isRound(first.key.name)
    {
      for (key, value) in rounds {
        if Self.isRound(key.name) {
          play(value, for: question, round: key.name)
        } else {
          log.report(
            "`\(key.name)` is no round", at: key.place, mend: "Write rounds as 2026-Q4")
        }
      }
      return
    }
    if question.isShared {
      let joint = node.entries.flatMap {
        $0.count == 1 && $0[0].key.name == "joint" ? $0[0].value : nil
      }
      return play(joint ?? node, at: SlotKey(question.code, round: round), of: question)
    }
    guard let parties = node.entries else {
      return log.report(
        "\(question.code) is answered by each party", at: node.place,
        mend: "Write { PARTY: answer, PARTY: answer }")
    }
    for (key, value) in parties {
      if question.thenJoint, key.name == "joint" {
        play(value, at: SlotKey(question.code, round: round), of: question)
        continue
      }
      guard assessment.standing.activeParties.contains(where: { $0.code == key.name }) else {
        let codes = assessment.standing.activeParties.map(\.code)
        let near = NearestName.find(key.name, in: codes) ?? codes.joined(separator: ", ")
        log.report("there is no party `\(key.name)`", at: key.place, mend: "Parties are: \(near)")
        continue
      }
      play(value, at: SlotKey(question.code, round: round, party: key.name), of: question)
    }
  }

  /// Review periods are written `2026-Q4`.
  static func isRound(_ text: String) -> Bool {
    if case .quarter? = PartialDate(iso: text) { true } else { false }
  }
}

extension DocumentNode {
  /// The entries of a mapping; nil for anything else.
  var entries: [(key: Key, value: DocumentNode)]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Nothing is written here, so nothing is said: a line of a template that was not filled in.
  var isEmpty: Bool { if case .scalar("", isQuoted: false) = content { true } else { false } }
}
