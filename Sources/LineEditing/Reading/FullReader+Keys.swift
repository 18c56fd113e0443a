import Glibc

/// From key events to the scalars libedit asks for.
extension FullReader {
  /// The next scalar for libedit; nil ends its loop.
  func nextScalar() -> Unicode.Scalar? {
    engine.settleBeforeKey()
    while line.ending == nil {
      if let second = line.second {
        line.second = nil
        return second
      }
      keepWithinBounds()
      // Still held: whatever asked for a key before has swallowed the insertion.
      if line.held != nil { return EditAction.insertHeld.code }
      if let event = input.next() {
        line.idle.noteKey()
        if let event = search(event), let scalar = deliver(event) { return scalar }
        continue
      }
      draw()
      if let interruption = input.wait(
        escapeIsKey: engine.isVi || line.search != nil, patience: line.idle.patience)
      {
        handle(interruption)
      }
    }
    return nil
  }

  /// What libedit is told about a key.
  private func deliver(_ event: KeyEvent) -> Unicode.Scalar? {
    settle(before: event)
    if event != .control(0x09) && event != .key(.complete) { line.mayList = false }
    switch event {
    case .text(let scalar):
      guard engine.count < EditEngine.mostScalars else {
        ring()
        return nil
      }
      return scalar
    case .control(let byte): return Unicode.Scalar(byte)
    case .key(let action): return action.code
    case .escape: return engine.isVi ? "\u{1B}" : nil
    case .meta(let scalar):
      line.second = scalar
      return "\u{1B}"
    case .paste(let text):
      line.held = line.fitted(text)
      return EditAction.insertHeld.code
    }
  }

  /// A counted vi command can grow the text beyond all measure.
  private func keepWithinBounds() {
    guard engine.count > EditEngine.mostScalars else { return }
    engine.set(TextBuffer(Array(engine.buffer.scalars.prefix(EditEngine.mostScalars))))
    ring()
  }

  /// Ends a run of typing before any other key.
  private func settle(before event: KeyEvent) {
    if case .text(let scalar) = event {
      let lastTyped = line.lastTyped
      line.lastTyped = scalar
      // A new word is a new step; in a very long text the run goes on instead.
      let startsWord = lastTyped == " " && scalar != " " && engine.count < 5000
      if lastTyped != nil && !startsWord { return }
    } else {
      line.lastTyped = nil
    }
    line.settle(engine.buffer)
  }

  private func handle(_ interruption: KeyInput.Interruption) {
    switch interruption {
    case .idle: line.idle.rest(with: engine.buffer.text)
    case .hangup: line.ending = .init(outcome: .hangup(draft: draft()))
    case .failed(let errno): line.ending = .init(outcome: .failed(errno: errno, draft: draft()))
    case .signal(SIGINT): line.ending = .init(outcome: .cancelled(draft: draft()), note: "^C")
    case .signal(SIGWINCH): line.isDisturbed = true
    case .signal(SIGTSTP): suspend(wholeGroup: false)
    case .signal(SIGCONT): resume()
    case .signal(let number):
      line.ending = .init(outcome: .signal(number, draft: draft()))
    }
  }

  /// The text with whatever had arrived of a paste.
  private func draft() -> String {
    var buffer = engine.buffer
    buffer.insert(line.fitted(input.takeUnfinishedPaste()))
    return buffer.text
  }
}
