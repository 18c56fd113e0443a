import Testing

@testable import AllianceCore

/// Numbers in a row that look random and are the same at every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// An assessment that answers, marks, judges and leaves open at random.
struct RandomAssessment {
  /// How many of them the properties look at.
  static let seeds = 1...100
  /// Those that the costlier ones look at.
  static let fewSeeds = 1...40
  static let asOf = Day(number: 20_634)  // 30 June 2026

  private(set) var deeds: [Deed] = []
  private var random: Seeded
  private let parties: [String]
  private let method = ScoringSample.shipped
  private var standing: Standing
  /// Nothing is left open: what is not answered is marked.
  private let isSettled: Bool
  /// How much is answered at all, in per cent; the rest is marked or left open.
  private let diligence: Int

  static func make(_ seed: Int) throws -> Assessment {
    var making = RandomAssessment(seed)
    making.answerAll()
    return try assessment(making.deeds)
  }

  /// These deeds, each at noon of the day of the score.
  static func assessment(_ deeds: [Deed]) throws -> Assessment {
    try Assessment(
      id: "random",
      journal: deeds.enumerated().map { index, deed in
        JournalEntry(id: "r\(index)", at: Timestamp(noonOf: asOf), deed: deed)
      })
  }

  private init(_ seed: Int) {
    random = Seeded(seed)
    parties = Array(["acme", "globex", "initech"].prefix(random.chance(35) ? 3 : 2))
    isSettled = random.chance(50)
    diligence =
      isSettled ? Int.random(in: 75...100, using: &random) : Int.random(in: 30...95, using: &random)
    let start = Deed.Start(
      title: "Random \(seed)", path: random.chance(25) ? .core : .full, questionnaire: method.pin)
    standing = Standing(start: start)
    deeds = [.started(start)]
    for party in parties { add(.party(.added, Party(code: party, name: party))) }
    for (index, party) in parties.enumerated() {
      for (offset, role) in [Person.Role.sponsor, .lead].enumerated() {
        let code = "p\(2 * index + offset + 1)"
        add(.person(.added, Person(code: code, name: code, party: party, role: role)))
      }
    }
  }

  private mutating func add(_ deed: Deed) {
    deeds.append(deed)
    standing.apply(deed)
  }

  private func inquiry(_ key: SlotKey) -> Inquiry? { Situation(method, standing).inquiry(key) }

  private mutating func answerAll() {
    for question in method.questions {
      for party in question.isShared ? [nil] : parties.map(Optional.some) {
        let key = SlotKey(question.code, party: party)
        guard inquiry(key)?.isApplicable == true else {
          continue
        }
        // Intake is always complete, so that the lifecycle moves on.
        if question.code < "Q1" || random.chance(diligence) {
          answer(question, key, isWhole: question.code < "Q1" || isSettled || random.chance(92))
        } else if isSettled || random.chance(60) {
          let mark = Deed.Mark.allCases.randomElement(using: &random) ?? .unknown
          add(.marked(key, mark, reason: "at random"))
        }
      }
    }
    for question in method.questions where question.judge != nil {
      for judge in parties {
        for writer in parties where writer != judge && random.chance(85) {
          let judgement = [Deed.Judgement.match, .match, .partly, .miss].randomElement(
            using: &random)
          add(.judged(SlotKey(question.code, party: judge), other: writer, judgement ?? .match))
        }
      }
    }
  }

  private mutating func answer(_ question: Question, _ key: SlotKey, isWhole: Bool) {
    if let kind = question.kind.plain {
      let stated = random.chance(4) ? Stated.unknown : .given(value(kind))
      add(.answered(key, .init(.value(stated))))
    }
    if question.kind.table != nil {
      for number in 1...Int.random(in: 1...3, using: &random) {
        for column in inquiry(key)?.askedColumns ?? [] {
          add(
            .answered(
              key, .init(.row("\(number)", cells: [column.name: stated(column.field.kind)]))))
        }
      }
      if isWhole { add(.answered(key, .init(.rowsDone))) }
    }
    // The last field stays unsaid where the answer is not whole.
    while true {
      guard let inquiry = inquiry(key) else { break }
      let open = inquiry.askedFields.filter { inquiry.slot.fields[$0.name] == nil }
      guard let next = open.first, isWhole || open.count > 1 else { break }
      add(.answered(key, .init(.fields([next.name: stated(next.field.kind)]))))
    }
  }

  private mutating func stated(_ kind: PlainKind) -> Stated {
    if random.chance(12) { return .unknown }
    return kind == .text && random.chance(8) ? .leftGeneral(.text("synergy")) : .given(value(kind))
  }

  private mutating func value(_ kind: PlainKind) -> Value {
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    switch kind {
    case .yesNo: return .yesNo(random.chance(50))
    case .scale: return .number(Number(pick(1...5)))
    case .number: return .number(Number(pick(0...7)))
    case .percent: return .number(Number(pick(0...100)))
    case .choice(let options): return .text(options[pick(0...options.count - 1)].id)
    case .choices(let options, let ticks):
      let exclusive = options.filter(\.isExclusive)
      if let none = exclusive.first, random.chance(10) { return .ids([none.id]) }
      let chosen = options.filter { !$0.isExclusive && random.chance(45) }.map(\.id)
      return .ids(Array(chosen.prefix(ticks.upperBound)))
    case .money:
      let isForeign = random.chance(15)
      return .money(
        Money(
          amount: Number(pick(1...40) * 100_000), currency: isForeign ? "USD" : "EUR",
          period: .year,
          rate: isForeign && random.chance(70) ? Number(literal: "0.9") : nil))
    case .date:
      let texts = ["2026-08-15", "2026-Q4", "2027", "2027-06-30", "2028-02", "2025"]
      return .text(texts[pick(0...texts.count - 1)])
    case .duration:
      if random.chance(15) { return .text("never") }
      return .span(.init(count: Number(pick(1...40)), unit: random.chance(70) ? .month : .week))
    case .text: return .text(["a press", "9 mills in Norway", "line 3"][pick(0...2)])
    }
  }
}
