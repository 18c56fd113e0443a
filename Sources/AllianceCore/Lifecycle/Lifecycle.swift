/// Where an alliance stands in its life, and each stage of it (formats 5).
///
/// It is a value: an event comes in, the next position comes out, and a pair the table does not name is refused. It
/// knows phases and gates, no stage names.
public struct Lifecycle: Hashable, Sendable {
  public private(set) var state: State
  /// By stage, in the order of the method.
  public private(set) var stages: [StageState]
  /// The stage that intake led to; nil before. Earlier stages are look-back: their gates block nothing.
  public private(set) var entry: Int?
  let plan: [Step]

  /// A stage as the machine sees it.
  public struct Step: Hashable, Sendable {
    public var id: String
    public var phase: Stage.Phase
    public var gate: Int?
  }

  /// The state of the alliance.
  public indirect enum State: Hashable, Sendable {
    case intake
    /// Working on the stage with this index, before the gate at its end.
    case forming(stage: Int)
    case activating
    case performing
    case atRisk
    /// Given time to mend; how many rounds have closed since that was decided.
    case recovering(roundsClosed: Int)
    /// Parts are open again: the stages whose gates must still be passed anew.
    case evolving(open: Set<Int>)
    case concluding(before: State)
    case concluded(before: State)
    /// Another form of working together fits better; the gate said so at this stage.
    case redirected(to: String?, stage: Int, before: State)
  }

  /// The state of one stage.
  public enum StageState: String, CaseIterable, Sendable {
    case notStarted, inProgress, held, passedWithConditions, passed, overridden, redirected, stale

    /// Whether its gate has been opened in any way and not been closed since.
    var isOpened: Bool {
      switch self {
      case .passedWithConditions, .passed, .overridden, .stale: true
      case .notStarted, .inProgress, .held, .redirected: false
      }
    }

    /// Whether a changed answer turns it stale.
    var canTurnStale: Bool { isOpened && self != .stale }
  }

  /// The beginning of every alliance under that method.
  public init(_ questionnaire: Questionnaire) {
    plan = questionnaire.stages.map { Step(id: $0.id, phase: $0.phase, gate: $0.gate) }
    state = .intake
    stages = plan.map { _ in .notStarted }
  }

  /// The stage people work on now; nil once the alliance has ended.
  public var currentStage: Int? {
    switch state {
    case .intake: plan.firstIndex { $0.phase == .intake }
    case .forming(let stage), .redirected(_, let stage, _): stage
    case .activating: plan.firstIndex { $0.phase == .activating }
    case .evolving(let open): open.min() ?? plan.lastIndex { $0.phase == .performing }
    case .performing, .atRisk, .recovering, .concluding: plan.lastIndex { $0.phase == .performing }
    case .concluded: nil
    }
  }

  /// The index of the stage that ends with that gate.
  public func stage(ofGate gate: Int) -> Int? { plan.firstIndex { $0.gate == gate } }

  /// Moves on by one event.
  ///
  /// - Throws: `RefusedEvent`, and nothing has changed, when the event cannot happen here.
  public mutating func apply(_ event: Event) throws(RefusedEvent) {
    (state, stages, entry) = try position(after: event)
  }
}

extension Lifecycle {
  /// What can happen to an alliance.
  public enum Event: Hashable, Sendable {
    /// Something was said in this stage.
    case answered(stage: Int)
    /// The core questions of intake are complete or marked; the relationship stands at this stage.
    case intakeCompleted(enters: Int)
    case gateRun(Int, Deed.GateRun.Result, to: String?)
    case overrode(gate: Int)
    /// An override expired or a condition is overdue.
    case lapsed(gate: Int)
    /// An answer changed that this gate had used.
    case inputChanged(gate: Int)
    case roundOpened
    case roundClosed(ruleHit: Bool)
    case decided(Deed.Decision.Kind, stages: [Int])
    /// Every point of the exit checklist is ticked.
    case exitClosed
  }

  /// An event that cannot happen in the state the alliance is in.
  public struct RefusedEvent: Error, Hashable, Sendable {
    public var event: Event
    public var state: State
    public var reason: Reason

    public enum Reason: Hashable, Sendable {
      /// The table has no such pair.
      case notFromHere
      case noSuchGate
      case stageNotStarted
      /// That earlier gate has not been passed.
      case earlierGate(Int)
      /// The stage of the gate is in this state.
      case stageIs(StageState)
    }
  }
}

extension Lifecycle.State {
  /// The word for it in files and on screen (formats 5).
  public var name: String {
    switch self {
    case .intake: "intake"
    case .forming: "forming"
    case .activating: "activating"
    case .performing: "performing"
    case .atRisk: "atRisk"
    case .recovering: "recovering"
    case .evolving: "evolving"
    case .concluding: "concluding"
    case .concluded: "concluded"
    case .redirected: "redirected"
    }
  }
}
