extension Assessment {
  /// The name of the snapshot that stands for a practice case gone through to its end.
  static let practiceCompleted = "practice completed"

  /// The record of completion; nil while the practice goes on, and for every other assessment.
  public var completion: JournalEntry? {
    guard standing.start.mode == .practice else { return nil }
    return turningPoints.first { $0.deed == .snapshot(Self.practiceCompleted) }
  }
}

extension Deed {
  /// The practice has been gone through.
  public static let practiceCompleted = Deed.snapshot(Assessment.practiceCompleted)
}

extension PracticeCase {
  /// Whether somebody practises this case there: its title is all that a file keeps of it.
  public func fits(_ assessment: Assessment) -> Bool {
    let start = assessment.standing.start
    return start.mode == .practice && start.title == title
  }
}
