extension Deed {
  /// How a divergence between parties was settled.
  public struct Resolution: Hashable, Sendable {
    public var questions: [String]
    public var round: String?
    public var how: How
    public var owner: String?
    public var due: PartialDate?
    public var dissent: String?

    public enum How: String, CaseIterable, Sendable { case rerated, keptBoth, deferred }

    public init(
      questions: [String], round: String? = nil, how: How, owner: String? = nil,
      due: PartialDate? = nil,
      dissent: String? = nil
    ) {
      self.questions = questions
      self.round = round
      self.how = how
      self.owner = owner
      self.due = due
      self.dissent = dissent
    }
  }

  /// A gate as it was run: its result and what stood behind it that day.
  public struct GateRun: Hashable, Sendable {
    public var gate: Int
    public var round: String?
    public var result: Result
    /// By criterion, in the order of the gate: met, not met, or open (nil).
    public var met: [CriterionMet]
    /// Readiness index, 0 to 100; nil when it is not known.
    public var index: Number?
    public var conditions: [GateCondition]

    public enum Result: String, CaseIterable, Sendable { case pass, conditions, hold, redirect }

    /// One criterion and whether it was met; nil is open.
    public struct CriterionMet: Hashable, Sendable {
      public var criterion: String
      public var isMet: Bool?
      public init(_ criterion: String, _ isMet: Bool?) {
        self.criterion = criterion
        self.isMet = isMet
      }
    }

    public init(
      gate: Int, round: String? = nil, result: Result, met: [CriterionMet], index: Number? = nil,
      conditions: [GateCondition] = []
    ) {
      self.gate = gate
      self.round = round
      self.result = result
      self.met = met
      self.index = index
      self.conditions = conditions
    }
  }

  /// Something still to do after a gate was passed: whose, and by when.
  public struct GateCondition: Hashable, Sendable {
    public var subject: Subject
    public var owner: String
    public var due: PartialDate

    public enum Subject: Hashable, Sendable {
      case criterion(String)
      case question(String)
    }

    public init(_ subject: Subject, owner: String, due: PartialDate) {
      self.subject = subject
      self.owner = owner
      self.due = due
    }
  }

  /// A gate opened by a person against its result.
  public struct Override: Hashable, Sendable {
    public var gate: Int
    public var name: String
    public var reason: String
    public var expires: PartialDate?

    public init(gate: Int, name: String, reason: String, expires: PartialDate? = nil) {
      self.gate = gate
      self.name = name
      self.reason = reason
      self.expires = expires
    }

    /// Whether one that is made on that day may end then: it does not end before it begins.
    public static func admits(expires: PartialDate, on day: Day) -> Bool { expires.lastDay >= day }
  }

  /// What people decided at the end of a round, or at any time.
  public struct Decision: Hashable, Sendable {
    public var round: String?
    public var decision: Kind
    /// Stages that are open again.
    public var stages: [String]
    /// The class or form changed to.
    public var to: String?
    public var reason: String?
    public var dissent: String?
    public var owner: String?
    public var due: PartialDate?

    public init(_ decision: Kind, round: String? = nil, stages: [String] = [], to: String? = nil) {
      self.decision = decision
      self.round = round
      self.stages = stages
      self.to = to
    }

    /// The decisions of formats 7; stop and reopen are only ever made by people.
    public enum Kind: String, CaseIterable, Sendable {
      case `continue`
      case fixExecution = "fix-execution"
      case changeScope = "change-scope"
      case changeCommitments = "change-commitments"
      case changeGovernance = "change-governance"
      case restructure, deepen, expand
      case changeForm = "change-form"
      case convert, conclude, renew, stop, reopen
    }
  }

  /// Something somebody is to do.
  public struct Action: Hashable, Sendable {
    public var id: String
    public var text: String
    public var owner: String?
    public var due: PartialDate?
    public var state: State
    public var question: String?

    public enum State: String, CaseIterable, Sendable { case open, done, dropped }

    public init(
      id: String, text: String, owner: String? = nil, due: PartialDate? = nil, state: State = .open,
      question: String? = nil
    ) {
      self.id = id
      self.text = text
      self.owner = owner
      self.due = due
      self.state = state
      self.question = question
    }
  }

  /// A slot whose edit by hand was taken over.
  public struct AdoptedSlot: Hashable, Sendable {
    public var key: SlotKey
    public var slot: Slot

    public init(_ key: SlotKey, _ slot: Slot) {
      self.key = key
      self.slot = slot
    }
  }
}
