/// What to ask next: a pure function of the method and of what stands (design 5).
public struct Interview: Sendable {
  public let lifecycle: Lifecycle
  let situation: Situation
  /// By stage, whether its core questions are all that is asked.
  private let coreOnly: [Bool]

  /// - Parameter recommended: what the method recommends now; whoever knows the whole assessment says it.
  public init(
    _ method: Questionnaire, standing: Standing, lifecycle: Lifecycle, recommended: [String] = []
  ) {
    self.lifecycle = lifecycle
    situation = Situation(
      method, standing, state: lifecycle.state.name, recommended: recommended)
    let isCorePath = standing.start.path == .core
    coreOnly = method.stages.indices.map { index in
      let isLookBack = lifecycle.entry.map { index < $0 } ?? false
      return isCorePath || (isLookBack && method.stages[index].phase != .intake)
    }
  }

  /// The same with what the method recommends.
  func recommending(_ decisions: [String]) -> Interview {
    Interview(method, standing: standing, lifecycle: lifecycle, recommended: decisions)
  }

  public var method: Questionnaire { situation.method }
  public var standing: Standing { situation.standing }

  /// One question put to one party.
  public func inquiry(_ key: SlotKey) -> Inquiry? { situation.inquiry(key) }

  /// The slots of a question that are asked, in the order of asking: every party, and the joint table behind them.
  ///
  /// - Parameter round: the review period they are asked in; nil is the first asking.
  public func inquiries(of question: Question, round: String? = nil) -> [Inquiry] {
    method.card(question.code).map { inquiries(of: $0, round: round) } ?? []
  }

  func inquiries(of card: QuestionCard, round: String? = nil) -> [Inquiry] {
    var inquiries: [Inquiry] = []
    func add(_ party: String?) {
      let inquiry = situation.inquiry(card, round: round, party: party)
      if inquiry.isApplicable { inquiries.append(inquiry) }
    }
    if !card.isShared { for party in situation.activeCodes { add(party) } }
    if card.isShared || card.question.thenJoint && round == nil { add(nil) }
    return inquiries
  }

  /// The stage in which something is asked: what is asked in a round, in the stage that is reviewed in rounds.
  public func stage(of inquiry: Inquiry) -> Int? {
    inquiry.key.round == nil
      ? method.rank(of: inquiry.question.code)?.stage
      : method.stages.lastIndex { $0.phase == .performing }
  }

  /// The questions of a stage on the chosen path: look-back stages and the core path ask the core only.
  func cards(ofStage index: Int) -> [QuestionCard] {
    method.cards(ofStage: index).filter { $0.question.isCore || !coreOnly[index] }
  }

  /// Whether a stage asks its core questions only.
  func asksCoreOnly(stage index: Int) -> Bool { coreOnly[index] }

  /// The first thing that is asked of the core of a stage and is neither complete nor marked.
  func firstOpenCore(ofStage index: Int) -> Inquiry? {
    openCore(ofStage: index).first { _ in true }
  }

  /// The core questions of a stage, of one that is reviewed in that round, which are neither complete nor marked.
  func openCore(ofStage index: Int, round: String? = nil) -> some Sequence<Inquiry> {
    method.cards(ofStage: index).lazy.filter(\.isCore)
      .flatMap { inquiries(of: $0, round: round) }.filter { !$0.isSettled }
  }

  /// Whether something is asked there, of somebody who takes part, and is neither complete nor marked.
  func isOpen(at key: SlotKey) -> Bool {
    guard let inquiry = inquiry(key), inquiry.isApplicable, !inquiry.isSettled else { return false }
    return key.party.map { party in situation.activeParties.contains { $0.code == party } } ?? true
  }

  /// Everything that is asked in a stage, question by question and party by party; judgements stand behind the
  /// question that has to be answered before them. A stage that is reviewed in rounds is asked in the open one, the
  /// pulse of earlier stages first; between rounds nothing of it is.
  public func inquiries(ofStage index: Int) -> [Inquiry] {
    let cards = cards(ofStage: index)
    if method.stages[index].phase == .performing {
      guard let round = standing.openRound else { return [] }
      return (pulse(before: index) + cards).flatMap { inquiries(of: $0, round: round) }
    }
    return cards.flatMap { card in
      inquiries(of: card)
        + cards.filter { $0.judgeAnchor == card.code }.flatMap(judgings)
    }
  }

  /// The questions of earlier stages that are asked again in every round.
  private func pulse(before index: Int) -> [QuestionCard] {
    let isCoreOnly = standing.start.path == .core
    return method.cards.prefix { $0.rank.stage < index }.filter {
      $0.question.isPulse && ($0.question.isCore || !isCoreOnly)
    }
  }

  /// What each party says of the others' answers to a question that is judged.
  private func judgings(of card: QuestionCard) -> [Inquiry] {
    inquiries(of: card).map { inquiry in
      var judging = inquiry
      judging.isJudging = true
      return judging
    }
  }

  /// The stages that are asked in order: up to the one the alliance works on, and as far as somebody went ahead.
  public func openStages(from position: SlotKey? = nil) -> Range<Int> {
    guard let current = lifecycle.currentStage else { return 0..<0 }
    let reached = position.flatMap { method.rank(of: $0.question)?.stage } ?? current
    // What was passed over in intake keeps nobody from the first stage behind it.
    let isIntakeThrough = method.stages[current].phase == .intake && !isOpen(stage: current)
    let beyond =
      isIntakeThrough ? method.stages.firstIndex { $0.phase != .intake } ?? current : current
    return 0..<max(beyond, reached) + 1
  }

  /// The next thing to ask at or after `position` in the order of asking, else from the beginning; nil when nothing is
  /// open but what was passed over.
  public func next(from position: SlotKey?) -> Inquiry? {
    // Without two companies there is nobody to ask: the roster comes before everything (formats 3).
    if let roster = method.cards.first(where: \.question.isRoster),
      let open = inquiries(of: roster).first,
      !open.isSettled
    {
      return open
    }
    let all = inquiries(from: position)
    let start = index(of: position, in: all) ?? 0
    return all[start...].first(where: \.isToAsk) ?? all[..<start].first(where: \.isToAsk)
  }

  /// The first open question behind `position`, whether or not it was passed over.
  public func further(than position: SlotKey) -> Inquiry? {
    let all = inquiries(from: position)
    return all[(index(of: position, in: all) ?? 0)...].first { !$0.isSettled && $0.key != position }
  }

  /// What is asked just before `position`.
  public func before(_ position: SlotKey?) -> Inquiry? {
    let all = inquiries(from: position)
    return all[..<(index(of: position, in: all) ?? all.count)].last { !$0.isJudging }
  }

  /// What was passed over or left open in the stages so far.
  public func todo(from position: SlotKey? = nil) -> [Inquiry] {
    inquiries(from: position).filter { !$0.isSettled }
  }

  private func inquiries(from position: SlotKey?) -> [Inquiry] {
    openStages(from: position).flatMap { inquiries(ofStage: $0) }
  }

  private func isOpen(stage index: Int) -> Bool {
    inquiries(ofStage: index).contains(where: \.isToAsk)
  }

  private func index(of position: SlotKey?, in all: [Inquiry]) -> Int? {
    position.flatMap { place in
      all.firstIndex { $0.key == place && !$0.isJudging }
        ?? all.firstIndex { isAtOrAfter($0.key, place) }
    }
  }

  /// Whether every core question of the stage is complete or marked, so that its gate may be run (formats 5).
  public func isReady(stage index: Int) -> Bool {
    firstOpenCore(ofStage: index) == nil
  }

  /// How far a stage is.
  public func progress(ofStage index: Int) -> Progress {
    progress(of: inquiries(ofStage: index).filter { !$0.isJudging })
  }

  /// How far these are, question by question.
  public func progress(of asked: [Inquiry]) -> Progress {
    let questions = Dictionary(grouping: asked, by: \.question.code).values
    let open = asked.filter { !$0.isSettled }
    return Progress(
      settled: questions.count { $0.allSatisfy(\.isSettled) }, total: questions.count,
      openLines: open.reduce(0) { $0 + $1.openLineCount },
      openCoreLines: open.filter(\.question.isCore).reduce(0) { $0 + $1.openLineCount })
  }

  private func isAtOrAfter(_ key: SlotKey, _ position: SlotKey) -> Bool {
    guard (key.round == nil) == (position.round == nil) else { return key.round != nil }
    guard let left = method.rank(of: key.question), let right = method.rank(of: position.question)
    else {
      return false
    }
    return left != right ? left > right : partyRank(key.party) >= partyRank(position.party)
  }

  /// The one answer for all comes behind those of the parties.
  func partyRank(_ party: String?) -> Int {
    party.flatMap { code in standing.parties.firstIndex { $0.code == code } }
      ?? standing.parties.count
  }
}

/// How much of a stage is settled and how long the rest may take.
public struct Progress: Hashable, Sendable {
  /// Questions with nothing missing, and all that are asked.
  public var settled: Int
  public var total: Int
  /// Lines that are still to be typed.
  public var openLines: Int
  /// Those of them that every gate and verdict needs.
  public var openCoreLines: Int

  public var minutes: Int { Self.minutes(openLines) }
  public var coreMinutes: Int { Self.minutes(openCoreLines) }

  /// A typed line takes about half a minute with the talk around it; minutes, rounded up to five.
  private static func minutes(_ lines: Int) -> Int { (lines + 9) / 10 * 5 }
}

extension Inquiry {
  /// Something is open here and was not passed over.
  var isToAsk: Bool { !slot.isPassedOver && nextLine != nil }

  /// How many lines this will still take, as far as it can be seen now.
  var openLineCount: Int {
    let fields = askedFields.count { slot.fields[$0.name] == nil }
    switch question.kind {
    case .parties, .people, .sentence: return max(1, fields)
    case .table, .commitments: return askedColumns.count + 1
    case .plain:
      return value == nil ? 1 + question.fields.count : fields
    }
  }
}

extension Interview {
  /// How much of the base currency one unit of `currency` is, as an earlier answer said; nil while none did.
  public func rate(of currency: String) -> Number? {
    for key in standing.answers.keys {
      let slot = standing.answers[key]
      let cells = slot.rows.flatMap { row in row.cells.names.map { row.cells[$0] } }
      let fields = slot.fields.names.map { slot.fields[$0] }
      for stated in [slot.value] + fields + cells {
        if case .money(let money)? = stated?.value, money.currency == currency,
          let rate = money.rate
        {
          return rate
        }
      }
    }
    return nil
  }
}
