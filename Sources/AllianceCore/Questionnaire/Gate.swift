/// The door at the end of a stage: what must hold before the alliance goes on (blueprint 7).
public struct Gate: Hashable, Sendable {
  public var number: Int
  /// The question it answers, such as "Is the reason validated?".
  public var name: String
  public var criteria: [Criterion]
  public var readiness: Readiness
  /// Where an alliance goes that fails for good: the first that holds counts.
  public var redirects: [Redirect]
  /// Core slots that must be answered, in per cent (blueprint 7).
  public var coverage: Int
  /// With more soft criteria unmet it is a hold, not a pass with conditions.
  public var mostConditions: Int
  /// Conditions fall due within this many days.
  public var conditionDays: Int
  /// Ways back to an earlier gate.
  public var returns: [Return] = []

  /// One thing that must hold.
  public struct Criterion: Hashable, Sendable {
    /// `M1`, unique in its gate.
    public var id: String
    /// A hard one cannot be passed over; a soft one becomes a condition.
    public var isHard: Bool
    /// What it means when it is met.
    public var says: String
    /// Unmet for good, another form of working together fits better.
    public var redirects: Bool
    public var requirement: Requirement
  }

  /// A way back that is taken when a criterion is still unmet so many days after the signature (blueprint 7).
  public struct Return: Hashable, Sendable {
    public var criterion: String
    public var days: Int
    /// The gate whose questions are asked again.
    public var to: Int
    public var says: String
  }

  /// The readiness index: for trend and talk, never the verdict alone (blueprint 5.4).
  public struct Readiness: Hashable, Sendable {
    /// Share of each dimension, in per cent.
    public var shares: [Weighted]
    /// The least each dimension should reach.
    public var floors: [Weighted]
    /// The least the index should reach.
    public var mark: Int?
    /// Words for stretches of the index, the highest first: each from that amount on.
    public var bands: [Band] = []

    /// A stretch of the index with its name.
    public struct Band: Hashable, Sendable {
      public var name: String
      public var from: Int
    }

    /// A dimension with a whole number.
    public struct Weighted: Hashable, Sendable {
      public var dimension: String
      public var amount: Int
    }
  }

  /// Another form of working together, when it fits better.
  public struct Redirect: Hashable, Sendable {
    public var to: String
    public var says: String
    /// Nil always holds.
    public var when: Requirement?
  }
}

extension Gate {
  /// Whether a condition of a run on that day may fall due then: on that day or later, up to the last.
  public func admits(due: PartialDate, on day: Day) -> Bool {
    (day...lastDue(on: day)).contains(due.lastDay)
  }

  /// The last day on which a condition of a run on that day may fall due.
  public func lastDue(on day: Day) -> Day { Day(number: day.number + conditionDays) }
}

/// What a criterion asks of the answers of all parties: a closed vocabulary that later gates only add to.
public indirect enum Requirement: Hashable, Sendable {
  case all([Requirement])
  case any([Requirement])
  /// Holds for every party by itself.
  case each(PartyRequirement)
  /// Holds for at least one party.
  case some(PartyRequirement)
  /// The lowest value of all parties.
  case lowest(question: String, atLeast: Number)
  case highest(question: String, atLeast: Number)
  /// The difference between the highest and the lowest.
  case gap(question: String, atMost: Number)
  /// Nobody judged an answer to that question like this.
  case nobodyJudged(question: String, Deed.Judgement)
  case noCriticalDivergence([String])
  /// The outcome test fails for no party (blueprint A4).
  case outcomeFailsForNobody
  /// Something about an answer that stands for all.
  case joint(PartyRequirement)
  /// At so many of these questions at most does any party say one of these.
  case count(questions: [String], anyOf: [String], atMost: Int)
  /// In so many of these rows at most does any party say one of these.
  case countRows(question: String, rows: [String], column: String, anyOf: [String], atMost: Int)
  /// One of the outputs is of a kind that was promised.
  case promisedOutput(outputs: String, promises: String)
}

/// What a criterion asks of one party's answers.
public indirect enum PartyRequirement: Hashable, Sendable {
  case all([PartyRequirement])
  case any([PartyRequirement])
  case not(PartyRequirement)
  /// The main value, a field, or any row of a column passes the test.
  case answer(question: String, part: Condition.Part, Condition.Test)
  /// So many fields count, and these among them.
  case fields(question: String, atLeast: Int, including: [String])
  /// So many ticks that are not exclusive, and these among them.
  case ticks(question: String, atLeast: Int, including: [String])
  /// The duration is longer than the time left to the deadline.
  case longerThanWindow(question: String, deadline: String)
  /// A date that was named lies behind the date of another question.
  case later(question: String, Condition.Part, than: String)
  /// The points of the answer.
  case score(question: String, atLeast: Number)
  /// There are points, and they are fewer.
  case scoreUnder(question: String, limit: Number)
  /// The answer is complete or marked.
  case settled(question: String)
  /// The answer is marked: it is recorded why there is none.
  case marked(question: String)
  /// One cell of a table with given rows.
  case cell(question: String, row: String, column: String, Condition.Test)
  /// So many rows in which these columns count, and which say one of these in a column.
  case rows(question: String, atLeast: Int, with: [String], Choice?)
  /// So many per cent of the party's own lines are specific, and specific lines cover so many groups of kinds.
  case specificLines(question: String, share: Int, groups: Int)
  /// Of no kind that was due did nothing arrive.
  case noKindAtZero(question: String)
  /// What the party expects and what the others offer, kind by kind, lie within so many per cent.
  case offersMeet(question: String, within: Int)
  /// The date lies before the signature, as far as that is known.
  case dueBySignature(question: String, field: String)
  /// Decisions sent upward are at most so many per cent of all, in the review period at hand.
  case escalation(question: String, atMost: Int)

  /// What a row says in one of its columns.
  public struct Choice: Hashable, Sendable {
    public var column: String
    public var anyOf: [String]
  }
}

/// Something that forces an executive decision when it holds so many rounds in a row (blueprint 10).
public struct Alert: Hashable, Sendable {
  public var id: String
  public var says: String
  /// Quarters in a row.
  public var rounds: Int
  public var scope: Scope
  public var when: Requirement

  /// Whether it has to hold for the same party all the time, or may hold for another one in each quarter.
  public enum Scope: String, CaseIterable, Sendable {
    case oneParty = "one-party"
    case anyParty = "any-party"
  }
}

/// Whether the alliance yields what neither could produce alone (blueprint 8.1).
public struct OutcomeTest: Hashable, Sendable {
  public var pass: PartyRequirement
  public var provisional: PartyRequirement
}
