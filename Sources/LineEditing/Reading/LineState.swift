/// Everything that belongs to one line while it is being written.
struct LineState {
  let ask: Ask
  var renderer = Renderer()
  var undo = UndoStack()
  /// The earlier lines of the ask's scope, oldest first.
  let entries: [String]
  var walk: HistoryWalk
  /// The search that goes on, which takes all keys.
  var search: HistorySearch?
  /// The text as it stood before the current run of typing; undo goes back here.
  var settled = TextBuffer()
  /// What `insertHeld` is to insert.
  var held: [Unicode.Scalar]?
  /// A key that takes two scalars: the second one.
  var second: Unicode.Scalar?
  /// The character typed last, while a run of typing goes on.
  var lastTyped: Unicode.Scalar?
  /// When the text is to be kept as a draft.
  var idle: IdleWatch
  /// Whether the key before was Tab with more than one candidate.
  var mayList = false
  /// Whether the terminal may have wrapped or moved what was drawn.
  var isDisturbed = false
  /// How the line ended, once it has.
  var ending: Ending?

  /// An outcome and what the screen shows behind the text.
  struct Ending {
    var outcome: Outcome
    var note = ""
  }

  init(ask: Ask, history: [String], whenIdle keep: ((String) -> Void)? = nil) {
    self.ask = ask
    idle = IdleWatch(from: ask.prefill, keep: keep)
    entries = history
    walk = HistoryWalk(entries: history)
    let prefill = PastedText.cleaned(ask.prefill.unicodeScalars)
    held = prefill.isEmpty ? nil : prefill
  }

  /// Ends a run of typing: what stands now is one step for undo.
  mutating func settle(_ now: TextBuffer) {
    if now.scalars != settled.scalars { undo.push(settled) }
    settled = now
  }

  /// Text for this line: without line ends where only one line is allowed.
  func fitted(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    ask.allowsMultiline ? text : text.map { $0 == "\n" ? " " : $0 }
  }
}
