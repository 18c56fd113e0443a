/// Which members of an object were taken, each known by how many stand before it.
struct JSONTakenMembers {
  private var early: UInt64 = 0
  /// Those that the bits are too few for.
  private var late: Set<Int>?

  /// Whether that one was taken.
  @inline(__always)
  func contains(_ ordinal: Int) -> Bool {
    ordinal < 64 ? early & Self.bit(ordinal) != 0 : late?.contains(ordinal) ?? false
  }

  /// Whether all that stand before that one are known to be taken; no is no answer.
  @inline(__always)
  func holdsAll(before ordinal: Int) -> Bool {
    ordinal < 64 && ~early & (Self.bit(ordinal) &- 1) == 0
  }

  /// Takes that one.
  @inline(__always)
  mutating func insert(_ ordinal: Int) {
    if ordinal < 64 {
      early |= Self.bit(ordinal)
    } else if late?.insert(ordinal) == nil {
      late = [ordinal]
    }
  }

  @inline(__always)
  private static func bit(_ ordinal: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: ordinal) }
}
