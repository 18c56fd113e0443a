/// What a number may be, and what is worth asking about.
public struct NumberLimits: Hashable, Sendable {
  /// What is counted, such as `hours a week`; nil for a bare number.
  public var unit: String?
  public var minimum: Number?
  public var maximum: Number?
  /// Outside this range the person is asked whether it was meant.
  public var plausible: ClosedRange<Number>?

  public init(unit: String? = nil, minimum: Number? = nil, maximum: Number? = nil) {
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
  }
}
