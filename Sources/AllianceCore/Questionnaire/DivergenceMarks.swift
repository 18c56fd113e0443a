/// From where on two parties' answers need talk, and from where on they block a gate (blueprint 6).
public struct DivergenceMarks: Hashable, Sendable {
  /// Steps of a scale.
  public var scaleDiscuss: Int
  public var scaleCritical: Int
  /// Common ticks over all ticks, in per cent; below is to be discussed.
  public var overlapDiscuss: Int
  /// Per cent of the larger amount.
  public var amountDiscuss: Int
  public var amountCritical: Int
  /// Points of a percentage that is an opinion.
  public var percentDiscuss: Int
  public var percentCritical: Int
  /// Days.
  public var dateDiscuss: Int
  public var dateCritical: Int
  /// The longer over the shorter, in per cent.
  public var durationDiscuss: Int
  public var durationCritical: Int
  /// Ticks with nothing in common are critical here.
  public var criticalWithoutCommonTick: [String]
  /// A different choice is critical here.
  public var criticalChoices: [String]
  /// Points of a share that two parties estimate.
  public var shareDiscuss = 10
  /// Per cent between what a party says it gave and what another saw.
  public var observedDiscuss = 10
  public var observedCritical = 25
  /// A parked difference must be settled within so many days.
  public var parkedDays = 60
  /// Choices that stand in an order.
  public var orders: [Order] = []

  /// A choice whose options stand in an order; those of one step stand beside each other.
  public struct Order: Hashable, Sendable {
    public var questions: [String]
    public var steps: [[String]]
    public var discuss: Int
    public var critical: Int
  }

  /// How many steps two options lie apart, and from where on that matters; nil where there is no order.
  func distance(_ one: String, _ other: String, at question: String) -> (steps: Int, order: Order)?
  {
    guard let order = orders.first(where: { $0.questions.contains(question) }),
      let left = order.steps.firstIndex(where: { $0.contains(one) }),
      let right = order.steps.firstIndex(where: { $0.contains(other) })
    else { return nil }
    return (abs(left - right), order)
  }
}
