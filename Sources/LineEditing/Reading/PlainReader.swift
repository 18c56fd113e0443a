import CEditline
import Glibc

/// Reads lines on a simple terminal, or calmly: what is typed is echoed once, nothing is ever
/// redrawn in place. Its own loop, because the kernel's line mode ends at 4095 bytes.
final class PlainReader {
  private var input: KeyInput
  /// The terminal it reads from.
  var terminal = Terminal(bracketsPastes: false)
  /// The text so far, the cursor always behind it.
  var buffer = TextBuffer()
  /// What is asked.
  private(set) var ask = Ask(prompt: "")
  private var history = History()
  private var walk = HistoryWalk(entries: [])
  private var idle = IdleWatch()
  /// Whether the key before was Ctrl-X, which begins a pair.
  private var followsControlX = false

  init(signals: Int32) {
    input = KeyInput(descriptor: terminal.input, signals: signals)
  }

  /// Asks for one line; `keep` hears what stands there whenever the person pauses.
  func readLine(_ ask: Ask, whenIdle keep: ((String) -> Void)?) -> Outcome {
    terminal.updateSize()
    if let reason = terminal.beginReading() {
      return reason == EIO
        ? .hangup(draft: ask.prefill) : .failed(errno: reason, draft: ask.prefill)
    }
    defer { terminal.endReading() }
    self.ask = ask
    walk = HistoryWalk(entries: history.entries(of: ask.historyScope))
    buffer = TextBuffer(fitted(PastedText.cleaned(ask.prefill.unicodeScalars)))
    idle = IdleWatch(from: ask.prefill, keep: keep)
    echoAll()
    while true {
      while let event = input.next() {
        idle.noteKey()
        if let outcome = take(event) {
          terminal.write(outcome == .cancelled(draft: buffer.text) ? "^C\r\n" : "\r\n")
          if case .line(let text) = outcome { history.add(text, to: ask.historyScope) }
          return outcome
        }
      }
      if let interruption = input.wait(escapeIsKey: false, patience: idle.patience),
        let outcome = outcome(of: interruption)
      {
        terminal.write("\r\n")
        return outcome
      }
    }
  }

  private func take(_ event: KeyEvent) -> Outcome? {
    if case .control = event {} else { followsControlX = false }
    switch event {
    case .text(let scalar): append([scalar])
    case .paste(let text): append(fitted(text))
    case .key(.newline): if ask.allowsMultiline { append(["\n"]) } else { return submit() }
    case .key(.deleteWordBackward): erase(from: buffer.wordLeft)
    case .key(.up): say(walk.earlier(leaving: buffer))
    case .key(.down): say(walk.later(leaving: buffer))
    case .control(let byte): return take(control: byte)
    case .key, .meta, .escape: break
    }
    return nil
  }

  private func take(control byte: UInt8) -> Outcome? {
    defer { followsControlX = byte == 0x18 }
    switch byte {
    case 0x05 where followsControlX: editExternally()
    case 0x0D, 0x0A: return submit()
    case 0x03: return .cancelled(draft: buffer.text)
    case 0x04: return buffer.scalars.isEmpty ? .endOfInput : nil
    case 0x08, 0x7F: erase(from: buffer.left)
    case 0x15: erase(from: buffer.lineStart)
    case 0x17: erase(from: buffer.blankWordLeft)
    case 0x09: complete()
    case 0x10: say(walk.earlier(leaving: buffer))
    case 0x0E: say(walk.later(leaving: buffer))
    case 0x0C, 0x12: repeatEcho()
    case 0x1A: suspend(wholeGroup: true)
    default: break
    }
    return nil
  }

  private func outcome(of interruption: KeyInput.Interruption) -> Outcome? {
    switch interruption {
    case .idle: idle.rest(with: buffer.text)
    case .hangup: return .hangup(draft: draft())
    case .failed(let errno): return .failed(errno: errno, draft: draft())
    case .signal(SIGINT): return .cancelled(draft: draft())
    case .signal(SIGWINCH): terminal.updateSize()
    case .signal(SIGTSTP): suspend(wholeGroup: false)
    case .signal(SIGCONT):
      _ = terminal.beginReading()
      repeatEcho()
    case .signal(let number): return .signal(number, draft: draft())
    }
    return nil
  }

  private func draft() -> String {
    buffer.insert(fitted(input.takeUnfinishedPaste()))
    return buffer.text
  }

  private func submit() -> Outcome? {
    guard ask.allowsMultiline else { return .line(buffer.text) }
    let (text, continues) = Continuation.resolve(buffer.scalars)
    guard continues else { return .line(String(text)) }
    buffer = TextBuffer(text + ["\n"])
    terminal.write("\r\n" + ask.continuationPrompt)
    return nil
  }

  private func complete() {
    guard let completer = ask.completer else { return }
    let completion = completer(buffer.text, buffer.cursor)
    switch completion.applied(to: buffer) {
    case .nothing: terminal.write([0x07])
    case .replace(let changed):
      buffer = changed
      repeatEcho()
    case .list(let candidates):
      let lines = CandidateList(candidates: candidates).lines(columns: terminal.columns)
      terminal.write("\r\n" + lines.joined(separator: "\r\n"))
      repeatEcho()
    }
  }

  private func editExternally() {
    terminal.write("\r\n")
    let text = buffer.text
    do throws(ExternalEditor.Failure) {
      let edited = try terminal.lend { () throws(ExternalEditor.Failure) in
        try ExternalEditor.edit(text)
      }
      buffer = TextBuffer(fitted(Array(edited.unicodeScalars)))
    } catch {
      terminal.write(error.message + "\r\n")
    }
    _ = terminal.beginReading()
    echoAll()
  }

  private func suspend(wholeGroup: Bool) {
    terminal.write("\r\n")
    terminal.giveBack()
    ced_stop(wholeGroup)
    ced_signals_forget(SIGCONT)
    _ = terminal.beginReading()
    echoAll()
  }

  /// Text for this line: without line ends where only one line is allowed.
  func fitted(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    ask.allowsMultiline ? text : text.map { $0 == "\n" ? " " : $0 }
  }
}
