extension TextBuffer {
  /// Applies an action that needs nothing but the text and what was last cut.
  /// Answers false when there was nothing to do.
  mutating func apply(_ action: EditAction, kill: inout [Unicode.Scalar]) -> Bool {
    let before = self
    switch action {
    case .left: cursor = left
    case .right: cursor = right
    case .lineStart: cursor = lineStart
    case .lineEnd: cursor = lineEnd
    case .textStart: cursor = 0
    case .textEnd: cursor = scalars.count
    case .wordLeft: cursor = wordLeft
    case .wordRight: cursor = wordRight
    case .deleteBackward: remove(left..<cursor)
    case .deleteForward, .endOrDelete: remove(cursor..<right)
    case .deleteWordBackward: cut(wordLeft..<cursor, into: &kill)
    case .deleteWordForward: cut(cursor..<wordRight, into: &kill)
    case .killWord: cut(blankWordLeft..<cursor, into: &kill)
    case .killToStart: cut(lineStart..<cursor, into: &kill)
    case .killToEnd: cut(cursor..<(cursor < lineEnd ? lineEnd : right), into: &kill)
    case .yank: insert(kill)
    case .up, .down, .newline, .submit, .complete, .undo, .clearScreen, .cancel, .suspend,
      .editExternally, .search, .insertHeld:
      preconditionFailure("\(action) needs more than a text")
    }
    return self != before
  }

  private mutating func cut(_ range: Range<Int>, into kill: inout [Unicode.Scalar]) {
    guard !range.isEmpty else { return }
    kill = remove(range)
  }
}
