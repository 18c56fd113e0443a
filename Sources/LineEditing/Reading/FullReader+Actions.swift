/// Our own actions, performed when one of libedit's keymaps leads to them.
extension FullReader {
  /// Performs one action on the text, the history or the line as a whole.
  func perform(_ action: EditAction) {
    engine.settleBeforeKey()
    switch action {
    case .submit: submit()
    case .newline: line.ask.allowsMultiline ? insert(["\n"]) : submit()
    case .insertHeld: insertHeld()
    case .up, .down: moveVertically(action)
    case .complete: complete()
    case .undo: undo()
    case .editExternally: editExternally()
    case .search: beginSearch()
    case .clearScreen: clearScreen()
    case .suspend: suspend(wholeGroup: true)
    case .cancel:
      line.ending = .init(outcome: .cancelled(draft: engine.buffer.text), note: "^C")
    case .endOrDelete where engine.count == 0: line.ending = .init(outcome: .endOfInput)
    case .right where takeHint(): break
    case .left, .right, .lineStart, .lineEnd, .textStart, .textEnd, .wordLeft, .wordRight,
      .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .killToEnd,
      .killToStart, .killWord, .yank, .endOrDelete:
      var buffer = engine.buffer
      if buffer.apply(action, kill: &kill) { put(buffer) } else { ring() }
    }
  }

  /// Makes this the text, unless it would grow past what can be edited.
  private func put(_ buffer: TextBuffer) {
    guard buffer.scalars.count <= EditEngine.mostScalars else {
      show([LineWords.tooLong])
      return
    }
    engine.set(buffer)
  }

  private func insert(_ text: [Unicode.Scalar]) {
    var buffer = engine.buffer
    buffer.insert(text)
    put(buffer)
  }

  private func insertHeld() {
    guard let held = line.held else { return }
    line.held = nil
    insert(held)
  }

  private func submit() {
    let buffer = engine.buffer
    guard line.ask.allowsMultiline else {
      line.ending = .init(outcome: .line(buffer.text))
      return
    }
    let (text, continues) = Continuation.resolve(buffer.scalars)
    if continues {
      put(TextBuffer(text + ["\n"]))
    } else {
      line.ending = .init(outcome: .line(String(text)))
    }
  }

  private func moveVertically(_ action: EditAction) {
    let buffer = engine.buffer
    if let place = action == .up ? buffer.above : buffer.below {
      engine.set(TextBuffer(buffer.scalars, cursor: place))
      return
    }
    let other =
      action == .up ? line.walk.earlier(leaving: buffer) : line.walk.later(leaving: buffer)
    guard let other else { return ring() }
    engine.set(TextBuffer(line.fitted(other.scalars)))
  }

  private func undo() {
    // In vi's keys the commands before this one look like a run of typing.
    line.settle(engine.buffer)
    guard let earlier = line.undo.pop() else { return ring() }
    engine.set(earlier)
    line.settled = engine.buffer
  }

  private func editExternally() {
    let text = engine.buffer.text
    terminal.write(line.renderer.erase())
    do throws(ExternalEditor.Failure) {
      let edited = try terminal.lend { () throws(ExternalEditor.Failure) in
        try ExternalEditor.edit(text)
      }
      resume()
      put(TextBuffer(line.fitted(Array(edited.unicodeScalars))))
    } catch {
      resume()
      show([error.message])
    }
  }

  private func takeHint() -> Bool {
    guard let taken = hint(for: engine.buffer)?.taken else { return false }
    put(taken)
    return true
  }

  private func complete() {
    guard let completer = line.ask.completer else { return ring() }
    let buffer = engine.buffer
    let completion = completer(buffer.text, buffer.cursor)
    switch completion.applied(to: buffer) {
    case .nothing: ring()
    case .replace(let changed): put(changed)
    case .list(let candidates):
      if line.mayList {
        show(CandidateList(candidates: candidates).lines(columns: terminal.columns))
      } else {
        ring()
      }
    }
    line.mayList = completion.candidates.count > 1
  }
}
