import TerminalText

extension FileFailure: CustomStringConvertible {
  /// The same as `message`.
  public var description: String { message }

  /// What was tried, where, why it failed and what to do next, safe to print.
  public var message: String {
    switch self {
    case .notFound(let path):
      "There is no file \(path.visible). Check the name, or run `alliance list`."
    case .notAFile(let path, let kind):
      "Cannot use \(path.visible): it is \(kind.words). Give the path of an ordinary file."
    case .tooLarge(let path, let limit):
      "Did not read \(path.visible): it is larger than \(limit >> 20) MB. "
        + "Check that it is the right file."
    case .cannotRead(let path, let cause):
      "Could not read \(path.visible): \(cause.words). \(cause.nextStep)"
    case .cannotWrite(let path, let task, let cause):
      "Could not \(task.words) \(path.visible): \(cause.words). \(cause.nextStep)"
    case .notDurable(let path, let cause):
      "Wrote \(path.visible), but the disk did not confirm it: \(cause.words). "
        + "Save again before you rely on it."
    case .alreadyExists(let path):
      "Did not create \(path.visible): there is such a file already. Choose another name."
    case .changedOutside(let path, let copy):
      "Did not save over \(path.visible): it was changed or removed by someone else. "
        + "Your version is in \(copy.visible); compare the two and keep one."
    case .changedOutsideNotKept(let path, let copy, let cause):
      "Did not save over \(path.visible), which someone else changed, and could not write "
        + "\(copy.visible): \(cause.words). Save under another name before you leave."
    case .locked(let path, let holder):
      "\(path.visible) is open in \(holder.words). Close it there, then try again."
    case .unsafeFolder(let path):
      "Did not open a document in \(path.visible): anyone may swap files in that folder. "
        + "Take away the write permission of others, or move the document."
    case .noHome:
      "Cannot find your home folder. Set ALLIANCE_HOME to a folder for your assessments."
    }
  }
}

extension FileTask {
  fileprivate var words: String {
    switch self {
    case .save: "save"
    case .create: "create"
    case .output: "write"
    case .draft: "keep the draft"
    case .prepareFolder: "make the folder"
    }
  }
}

extension FileKind {
  fileprivate var words: String {
    switch self {
    case .regular: "an ordinary file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}

extension LockHolder? {
  fileprivate var words: String {
    guard let self else { return "another session" }
    return "another session (process \(self.process) on \(self.host.visible), "
      + "since \(self.since.visible))"
  }
}
