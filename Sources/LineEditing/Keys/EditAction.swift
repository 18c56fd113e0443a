/// Something we do ourselves instead of libedit. libedit's keymaps decide when.
enum EditAction: Int32, CaseIterable {
  case up, down, left, right
  case lineStart, lineEnd, textStart, textEnd
  case wordLeft, wordRight
  case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward
  case killToEnd, killToStart, killWord, yank
  case newline, submit, complete, undo
  case clearScreen, cancel, endOrDelete, suspend
  /// Looks through earlier lines.
  case search
  /// Hands the text to the person's own editor.
  case editExternally
  /// Inserts what the session holds ready: a paste, or the prefill.
  case insertHeld

  /// The private scalar that stands for the action in libedit's keymaps. Real C1
  /// controls are dropped from input, so these cannot collide with typed text.
  var code: Unicode.Scalar { Unicode.Scalar(UInt8(0x80 + rawValue)) }
}
