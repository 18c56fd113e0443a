import CEditline
import Glibc

/// Reads lines on a capable terminal: our decoder feeds libedit, our renderer shows the text.
///
/// A class because libedit calls back into it: once for every key it wants, and once for
/// every action of ours that a key leads to.
final class FullReader {
  /// libedit, which holds the text.
  var engine: EditEngine
  /// Keys that have arrived, also those for later lines.
  var input: KeyInput
  var terminal = Terminal(bracketsPastes: true)
  /// The line being written, or the last one.
  var line = LineState(ask: Ask(prompt: ""), history: [])
  private var history = History()
  /// What was cut last, for yanking, also into the next line of the same scope.
  var kill: [Unicode.Scalar] = []
  /// Whose line it was.
  private var scope: String?

  /// Opens libedit on a private terminal; nil when that or the terminal's description fails.
  init?(programName: String, signals: Int32) {
    let editrc = Editrc.ofThisPerson(programName: programName)
    guard let engine = EditEngine(programName: programName, editrc: editrc) else { return nil }
    self.engine = engine
    input = KeyInput(descriptor: terminal.input, signals: signals)
    engine.connect(
      Unmanaged.passUnretained(self).toOpaque(),
      read: { context, scalar in
        guard let context, let scalar else { return -1 }
        let reader = Unmanaged<FullReader>.fromOpaque(context).takeUnretainedValue()
        guard let next = reader.nextScalar() else { return -1 }
        scalar.pointee = wchar_t(next.value)
        return 1
      },
      act: { context, action in
        guard let context, let action = EditAction(rawValue: action) else { return 0 }
        let reader = Unmanaged<FullReader>.fromOpaque(context).takeUnretainedValue()
        reader.perform(action)
        return Int32(
          reader.line.ending == nil ? CED_ANSWER_REDRAW : CED_ANSWER_FINISH)
      })
  }

  /// What one side has cut is not for the other side to paste.
  private func enter(_ scope: String) {
    defer { self.scope = scope }
    guard let before = self.scope, before != scope else { return }
    kill = []
    engine.forgetCut()
  }

  /// Asks for one line; `keep` hears what stands there whenever the person pauses.
  func readLine(_ ask: Ask, whenIdle keep: ((String) -> Void)?) -> Outcome {
    terminal.updateSize()
    if let reason = terminal.beginReading() {
      return reason == EIO
        ? .hangup(draft: ask.prefill) : .failed(errno: reason, draft: ask.prefill)
    }
    defer { terminal.endReading() }
    enter(ask.historyScope)
    line = LineState(ask: ask, history: history.entries(of: ask.historyScope), whenIdle: keep)
    engine.edit()
    let ending = line.ending ?? LineState.Ending(outcome: .hangup(draft: engine.buffer.text))
    terminal.write(
      line.renderer.finish(layout(of: engine.buffer), rows: terminal.rows, note: ending.note))
    if case .line(let text) = ending.outcome { history.add(text, to: ask.historyScope) }
    return ending.outcome
  }

  /// Frees libedit.
  func close() { engine.close() }

  /// Where prompt and text fall on the screen as it is now.
  func layout(of buffer: TextBuffer) -> Layout {
    Layout(
      prompt: line.ask.prompt, mark: line.ask.continuationPrompt, buffer: buffer,
      columns: terminal.columns)
  }
}
