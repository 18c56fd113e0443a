import Testing

@testable import AllianceCore
@testable import AllianceReports

/// What explanations say of the class and of what stands behind it, on the whole method.
@Suite struct ClassExplanationTests {
  private static func words(_ name: String, _ scoring: Scoring) throws -> String {
    try #require(Explanation.report(of: name, scoring), "\(name)").text()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Nothing is answered, so that every rule waits for facts.
  @Test func `every class rule says how it stands and why`() throws {
    let scoring = try MethodSample.scoring([])
    let all = try Self.words("class", scoring)
    for number in 1...10 { #expect(all.contains("C\(number) "), "C\(number)\n\(all)") }
    for name in ["merger or acquisition", "strategic alliance", "vendor relationship"] {
      #expect(all.contains(name))
    }
    #expect(all.contains("Class: undetermined (C0)"))
    // The list of what is possible stands once.
    #expect(all.split(separator: "Still possible:", omittingEmptySubsequences: false).count == 2)
    let alliance = try Self.words("C8", scoring)
    #expect(alliance.hasPrefix("C8 strategic alliance: open"), "\(alliance)")
    #expect(alliance.contains("integration markers"), "\(alliance)")
    #expect(alliance.contains("4 needed"), "\(alliance)")
    #expect(alliance.contains("Present where the low end is 60 or more"), "\(alliance)")
    let undetermined = try Self.words("C0", scoring)
    #expect(undetermined.hasPrefix("C0 undetermined: it is so"), "\(undetermined)")
    #expect(undetermined.contains("These questions would decide:"), "\(undetermined)")
  }

  /// Structural dependency rests on Q2.14 alone, which is not reached yet.
  @Test func `what an alliance still lacks names its questions`() throws {
    let missing = VerdictWords(try MethodSample.scoring([])).missingForAlliance
    #expect(
      missing.contains { $0.hasPrefix("dependency is unknown") && $0.hasSuffix("open: Q2.14") },
      "\(missing)")
    #expect(missing.contains { $0.contains("integration markers are open") }, "\(missing)")
  }

  @Test func `characteristics show range and thresholds`() throws {
    let scoring = try MethodSample.scoring([])
    let all = try Self.words("characteristics", scoring)
    for one in scoring.characteristics {
      #expect(all.contains(one.id.rawValue))
      let words = try Self.words(one.id.rawValue, scoring)
      #expect(words.contains("absent where the high end is under 40"), "\(words)")
      #expect(words.contains("The lowest party counts."), "\(words)")
    }
    #expect(try Self.words("alignment", scoring).contains("100 is the same in everything"))
  }

  /// Control of one by another: C1 holds, and nothing behind it is reached.
  @Test func `what a rule hides is said`() throws {
    let scoring = try MethodSample.scoring([MethodSample.all("Q2.05", "control")])
    let words = try Self.words("class", scoring)
    #expect(words.contains("Class: merger or acquisition (C1)"), "\(words)")
    #expect(words.contains("C8 strategic alliance: not reached, as C1 holds before it"), "\(words)")
    #expect(words.contains("Not possible:"), "\(words)")
  }
}
