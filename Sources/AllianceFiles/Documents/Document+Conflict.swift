extension Document {
  /// Puts our version beside a document that someone else changed, as
  /// `NAME.conflict-TIME.json`, and returns the failure that names both.
  ///
  /// Later saves of the session renew the same copy, unless someone touched that too.
  func keepBeside(_ new: [UInt8]) -> FileFailure {
    var copy = conflictName()
    do throws(SystemError) {
      let file = try folder.writeTemporary(new, for: name, permissions: 0o600)
      if let earlier = conflict, let found = try? folder.status(of: earlier.name),
        found.isSameVersion(as: earlier.status)
      {
        copy = earlier.name
        try folder.install(file, over: copy)
      } else {
        try folder.install(file, asNew: copy)
      }
      conflict = (copy, file.status)
      _ = try folder.sync()
      return .changedOutside(path: path, copy: folder.path(of: copy))
    } catch {
      return .changedOutsideNotKept(path: path, copy: folder.path(of: copy), cause: error)
    }
  }

  /// A name that is free: two conflicts in one second get `-2`.
  private func conflictName() -> String {
    let stem = RealPath.stem(of: name)
    let start = stem + ".conflict-" + folder.calls.now().nameText
    var number = 1
    var candidate = start + ".json"
    while (try? folder.status(of: candidate)) != nil, number < 1000 {
      number += 1
      candidate = start + "-\(number).json"
    }
    return candidate
  }
}
