import CEditline
import Glibc

/// What a person sees.
extension FullReader {
  /// Brings the screen up to date.
  func draw() {
    let bell = engine.takeBell()
    if !bell, let echo { return terminal.write(echo) }
    var bytes: [UInt8] = []
    // The size may have changed and changed back: the signal alone is reason enough.
    if terminal.updateSize() || line.isDisturbed {
      line.isDisturbed = false
      bytes += line.renderer.eraseReflowed(columns: terminal.columns, rows: terminal.rows)
    }
    bytes += line.renderer.frame(current, rows: terminal.rows)
    engine.noteDrawn()
    if bell { bytes.append(0x07) }
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  /// The short way, and nearly every key takes it: one more plain letter behind the text on the screen.
  private var echo: [UInt8]? {
    guard !line.isDisturbed, line.search == nil, line.idle.stage == .nothing,
      line.renderer.hasRoom(in: terminal.columns), let letter = engine.takeTyped()
    else { return nil }
    return line.renderer.type(letter)
  }

  /// What is to be seen now.
  private var current: Layout {
    if let search = line.search { return layout(of: search) }
    let buffer = engine.buffer
    var layout = layout(of: buffer)
    // While keys come fast a hint would only flicker, unless it stands there already.
    let hasTime = line.idle.stage != .nothing || line.renderer.showsHint
    if hasTime, let hint = hint(for: buffer) { layout.show(hint.words) }
    return layout
  }

  /// A hint, where dim words can be told from the text.
  func hint(for buffer: TextBuffer) -> Hint? {
    Environment["NO_COLOR"] == nil ? Hint.of(line.ask, for: buffer) : nil
  }

  /// Prints lines below the text; the prompt and the text follow below them.
  func show(_ lines: [String]) {
    var bytes = line.renderer.finish(layout(of: engine.buffer), rows: terminal.rows)
    for text in lines { bytes += Array((text + "\r\n").utf8) }
    terminal.write(bytes)
  }

  /// Starts from an empty screen.
  func clearScreen() { terminal.write(line.renderer.clear()) }

  /// Rings the bell.
  func ring() { terminal.write([0x07]) }

  /// Hands the terminal back, stops, and goes on when continued.
  func suspend(wholeGroup: Bool) {
    terminal.write(line.renderer.finish(layout(of: engine.buffer), rows: terminal.rows))
    terminal.giveBack()
    ced_stop(wholeGroup)
    // Being continued is no news after a stop of our own.
    ced_signals_forget(SIGCONT)
    resume()
  }

  /// Takes the terminal again after a stop; the shell may have written anything meanwhile.
  func resume() {
    _ = terminal.beginReading()
    terminal.updateSize()
    line.renderer = Renderer()
    terminal.write("\r\u{1B}[J")
  }
}
