/// One of the answers a choice offers.
public struct Option: Hashable, Sendable {
  /// Permanent name in files, such as `joint-ip`.
  public var id: String
  /// What a person reads and may type the start of.
  public var label: String
  /// Facts asked when this option is ticked; named `option.field`.
  public var fields: [Field] = []
  /// Cannot stand beside another tick.
  public var isExclusive = false
  /// Has no effect on any score, on purpose.
  public var isNeutral = false
  /// Says, with a reason, that the question does not apply: a gate names that (blueprint A13).
  public var waives = false
  /// Says that it is still to be decided: a report lists it (blueprint 11).
  public var isOpen = false
  /// Must be ticked for the gate that looks at this checklist.
  public var isRequired = false
  /// The stage an alliance enters when this option of Q0.04 is chosen.
  public var enters: String?

  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
