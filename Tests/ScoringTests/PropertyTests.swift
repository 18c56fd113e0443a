import AllianceReports
import Testing

@testable import AllianceCore

/// What holds for every assessment, looked for in some hundred random ones with fixed seeds (blueprint A17).
@Suite struct PropertyTests {
  static func scoring(_ assessment: Assessment, _ method: Questionnaire = ScoringSample.shipped)
    -> Scoring
  {
    Scoring(assessment, method: method, asOf: RandomAssessment.asOf)
  }

  static func score(_ seed: Int) throws -> Scoring { scoring(try RandomAssessment.make(seed)) }

  static func json(_ scoring: Scoring) -> [UInt8] { ScorecardJSON.document([scoring]) }

  /// Every dimension, and every party's view of it.
  static func views(_ scoring: Scoring) -> [WeightedSum] {
    scoring.method.dimensions.flatMap { named in
      let dimension = scoring.dimension(named.id)
      return [dimension.sum] + scoring.parties.map { dimension.of($0.code) }
    }
  }

  /// The random assessments are of all sorts; a property that looks at one sort only proves little.
  @Test func `the generator reaches every kind of result`() throws {
    let scorings = try RandomAssessment.seeds.map(Self.score)
    let results = Set(scorings.compactMap { $0.result(ofGate: 1)?.result })
    #expect(results.isSuperset(of: [.notReady, .hold]))
    #expect(Set(scorings.map(\.outcomeTest)).count >= 3)
    #expect(
      Set(scorings.flatMap { $0.dimensions.map(\.firmness) }) == [.firm, .provisional, .range])
    #expect(Set(scorings.flatMap { $0.divergences.map(\.severity) }).count == 2)
    #expect(Set(scorings.map(\.parties.count)) == [2, 3])
  }

  @Test(arguments: RandomAssessment.seeds) func `low is at most score, score at most high`(
    seed: Int
  ) throws {
    let scoring = try Self.score(seed)
    for part in scoring.dimensions.flatMap(\.parts) {
      if let points = part.score.points { #expect(points >= 0 && points <= 100) }
    }
    for dimension in Self.views(scoring) {
      guard let low = dimension.low, let high = dimension.high, let coverage = dimension.coverage
      else {
        #expect(dimension.score == nil)
        continue
      }
      #expect(0 <= low && low <= high && high <= 100)
      #expect(coverage >= 0 && coverage <= 100)
      #expect((dimension.score == nil) == (coverage < 50))
      if let score = dimension.score { #expect(low <= score && score <= high) }
      if coverage == 100 { #expect(low == high) }
    }
  }

  @Test(arguments: RandomAssessment.fewSeeds) func `scoring twice gives the same bytes`(seed: Int)
    throws
  {
    let assessment = try RandomAssessment.make(seed)
    let again = try RandomAssessment.make(seed)
    #expect(again == assessment)
    #expect(Self.json(Self.scoring(again)) == Self.json(Self.scoring(assessment)))
  }

  /// Entries of different slots may come in any order. A judgement stays behind the answer it is about.
  @Test(arguments: RandomAssessment.fewSeeds) func `the order of entries does not matter`(seed: Int)
    throws
  {
    let assessment = try RandomAssessment.make(seed)
    var random = Seeded(seed + 1_000_000)
    let head = assessment.journal.prefix { $0.deed.slotKey == nil }.map(\.deed)
    var lanes = Dictionary(grouping: assessment.journal.map(\.deed).filter { $0.slotKey != nil }) {
      deed in
      let key = deed.slotKey
      let isJudged = key.flatMap { ScoringSample.shipped.question($0.question) }?.judge != nil
      return "\(key?.question ?? "") \(isJudged ? "" : key?.party ?? "")"
    }
    var shuffled: [Deed] = []
    while let lane = lanes.keys.sorted().randomElement(using: &random) {
      shuffled.append(lanes[lane]?.removeFirst() ?? .snapshot(""))
      if lanes[lane]?.isEmpty != false { lanes[lane] = nil }
    }
    let other = try RandomAssessment.assessment(head + shuffled)
    #expect(Self.json(Self.scoring(other)) == Self.json(Self.scoring(assessment)))
  }

  @Test(arguments: RandomAssessment.seeds) func `the order of questions does not matter`(seed: Int)
    throws
  {
    let assessment = try RandomAssessment.make(seed)
    var random = Seeded(seed + 2_000_000)
    let shuffled = ScoringSample.shipped.changing { $0.shuffled(using: &random) }
    let (one, other) = (Self.scoring(assessment), Self.scoring(assessment, shuffled))
    #expect(Numbers(one) == Numbers(other))
    #expect(Set(one.divergences) == Set(other.divergences))
    #expect(one.outcomeTest == other.outcomeTest)
    #expect(one.coverage == other.coverage)
    let (left, right) = (one.result(ofGate: 1), other.result(ofGate: 1))
    #expect(left?.result == right?.result && left?.index == right?.index)
    #expect(left?.criteria.map(\.outcome.isMet) == right?.criteria.map(\.outcome.isMet))
    #expect(
      left?.criteria.map { Set($0.outcome.reasons) }
        == right?.criteria.map { Set($0.outcome.reasons) })
    #expect(left?.redirect == right?.redirect)
  }

  /// Who said what changes no dimension: two parties that change places leave the same profile. Not looked at are the
  /// answers that are scored from agreement, and the two that are held against each other within a party.
  @Test(arguments: RandomAssessment.seeds) func `gaps change no dimension`(seed: Int) throws {
    let assessment = try RandomAssessment.make(seed)
    var random = Seeded(seed + 3_000_000)
    let codes = ScoringSample.shipped.questions.filter { question in
      !question.isShared && question.judge == nil
        && !["Q1.03", "Q1.07", "Q1.08"].contains(question.code)
    }.map(\.code)
    let code = codes.randomElement(using: &random) ?? ""
    let places = ["acme": "globex", "globex": "acme"]
    let swapped = assessment.journal.map(\.deed).map { deed in
      deed.moved { key in
        guard key.question == code, let party = key.party else { return key }
        return SlotKey(code, party: places[party] ?? party)
      }
    }
    let other = Self.scoring(try RandomAssessment.assessment(swapped))
    let one = Self.scoring(assessment)
    for named in one.method.dimensions {
      let (left, right) = (one.dimension(named.id), other.dimension(named.id))
      #expect(
        left.score == right.score && left.low == right.low && left.high == right.high, "\(code)")
    }
  }

  /// 5 against 1 is worth what 3 against 3 is.
  @Test(arguments: RandomAssessment.seeds) func `opposite scales weigh as much as equal ones`(
    seed: Int
  ) throws {
    let assessment = try RandomAssessment.make(seed)
    let code = MovingPropertyTests.scales[seed % (MovingPropertyTests.scales.count - 1)]
    let apart = Self.scoring(assessment.saying(5, code, "acme").saying(1, code, "globex"))
    let alike = Self.scoring(assessment.saying(3, code, "acme").saying(3, code, "globex"))
    for named in apart.method.dimensions {
      let (left, right) = (apart.dimension(named.id), alike.dimension(named.id))
      #expect(left.score == right.score && left.low == right.low && left.high == right.high)
    }
  }
}

/// The numbers of a scorecard, whatever the order of their parts.
struct Numbers: Equatable {
  var dimensions: [String: [Fraction?]] = [:]

  init(_ scoring: Scoring) {
    for dimension in scoring.dimensions {
      dimensions[dimension.id] = [
        dimension.score, dimension.low, dimension.high, dimension.coverage,
      ]
      for party in scoring.parties {
        let own = dimension.of(party.code)
        dimensions["\(dimension.id) \(party.code)"] = [own.score, own.low, own.high, own.coverage]
      }
    }
  }
}

extension Deed {
  /// The slot an answer, a mark, a clearing or a judgement is about.
  var slotKey: SlotKey? {
    switch self {
    case .answered(let key, _), .marked(let key, _, _), .cleared(let key, _),
      .judged(let key, _, _):
      key
    default: nil
    }
  }

  /// The same deed at another slot.
  func moved(_ move: (SlotKey) -> SlotKey) -> Deed {
    switch self {
    case .answered(let key, let answered): .answered(move(key), answered)
    case .marked(let key, let mark, let reason): .marked(move(key), mark, reason: reason)
    case .cleared(let key, let clearing): .cleared(move(key), clearing)
    default: self
    }
  }
}

extension Assessment {
  /// The same with one more deed.
  func doing(_ deed: Deed) -> Assessment {
    var result = self
    let entry = JournalEntry(
      id: "d\(journal.count)", at: Timestamp(noonOf: RandomAssessment.asOf), deed: deed)
    result.append(entry)
    return result
  }

  /// With that step said by that party, and every further fact that it calls for.
  func saying(_ level: Int, _ code: String, _ party: String) -> Assessment {
    let key = SlotKey(code, party: party)
    var result = doing(.answered(key, .init(.value(.given(.number(Number(level)))))))
    while let inquiry = Situation(ScoringSample.shipped, result.standing).inquiry(key),
      let open = inquiry.askedFields.first(where: { inquiry.slot.fields[$0.name] == nil })
    {
      result = result.doing(.answered(key, .init(.fields([open.name: .given(.text("x"))]))))
    }
    return result
  }
}
