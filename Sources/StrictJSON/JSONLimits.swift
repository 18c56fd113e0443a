/// How much of everything a JSON text may hold before it is refused.
public struct JSONLimits: Sendable, Hashable {
  /// The length of the whole input in bytes, a byte order mark included.
  public var inputBytes: Int

  /// How many arrays and objects may be open at once.
  ///
  /// Reading recurses once per level, so a larger number needs a larger stack.
  public var depth: Int

  /// The length of one string or key in UTF-8 bytes, counted after its escapes are resolved.
  public var stringBytes: Int

  /// The length of one number as it is written.
  public var numberCharacters: Int

  /// The keys of one object.
  public var keysPerObject: Int

  /// The values of the whole text, arrays and objects included, keys not.
  public var values: Int

  /// The combining marks that may follow one another in a key (the number is that of UAX #15).
  ///
  /// Comparing longer runs would cost an attacker nothing and us minutes.
  public static let marksInKey = 30

  /// Generous for an assessment, tight for an attacker; the program reads with these.
  public static let standard = JSONLimits()

  /// The standard limits, with any of them replaced.
  public init(
    inputBytes: Int = 16 << 20,
    depth: Int = 64,
    stringBytes: Int = 1 << 20,
    numberCharacters: Int = 128,
    keysPerObject: Int = 10_000,
    values: Int = 1_000_000
  ) {
    self.inputBytes = inputBytes
    self.depth = depth
    self.stringBytes = stringBytes
    self.numberCharacters = numberCharacters
    self.keysPerObject = keysPerObject
    self.values = values
  }
}
