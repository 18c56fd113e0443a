import CEditline
import Glibc

/// A person's line, or a pipe's: asks, edits, and gives the terminal back.
///
/// One editor per process at a time, used from one thread. While it lives it owns the
/// terminal: keys typed between two asks are kept for the next one and echoed there.
public final class LineEditor {
  private enum Reader {
    case full(FullReader)
    case plain(PlainReader)
    case pipe(PipeReader)
  }

  private var reader: Reader
  private var endedLine = true
  private var isClosed = false

  /// Looks at both ends and TERM and decides how lines will be read.
  ///
  /// - Parameters:
  ///   - programName: the name that lines in `~/.editrc` may be addressed to.
  ///   - forcePlain: append-only echo even on a capable terminal, as `ACCESSIBLE=1` also asks for.
  public init(programName: String, forcePlain: Bool = false) {
    let wanted = Mode.wanted(
      inputIsTerminal: ced_is_terminal(0), outputIsTerminal: ced_is_terminal(1),
      term: Environment["TERM"] ?? "", plain: forcePlain || Mode.isWishedPlain)
    let signals = ced_signals_begin(wanted != .pipe)
    switch wanted {
    case .pipe: reader = .pipe(PipeReader(descriptor: 0, signals: signals))
    case .plain: reader = .plain(PlainReader(signals: signals))
    case .full:
      // Without a private terminal libedit would have to draw on the real one: never.
      reader =
        FullReader(programName: programName, signals: signals).map(Reader.full)
        ?? .plain(PlainReader(signals: signals))
    }
  }

  deinit { close() }

  /// How lines are read.
  public var mode: Mode {
    switch reader {
    case .full: .full
    case .plain: .plain
    case .pipe: .pipe
    }
  }

  /// What is to be said first: how plain lines are read, and nothing elsewhere.
  public var opening: String { mode == .plain ? LineWords.plain : "" }

  /// Asks for one line and waits for its outcome.
  ///
  /// At a terminal `keep` hears what stands in the line whenever the person pauses, so that even a process
  /// that is killed leaves a draft.
  public func readLine(_ ask: Ask, whenIdle keep: ((String) -> Void)? = nil) -> Outcome {
    guard !isClosed else { return .endOfInput }
    if mode != .pipe && !endedLine { write("\n") }
    endedLine = true
    switch reader {
    case .full(let reader): return reader.readLine(ask, whenIdle: keep)
    case .plain(let reader): return reader.readLine(ask, whenIdle: keep)
    case .pipe(var reader):
      // One more reference would copy the whole buffered input.
      self.reader = .pipe(PipeReader(descriptor: 0, signals: -1))
      defer { self.reader = .pipe(reader) }
      return reader.readLine(ask)
    }
  }

  /// Writes ordinary output, every byte of it.
  public func write(_ text: String) {
    guard !text.isEmpty else { return }
    endedLine = text.utf8.last == 0x0A
    _ = Descriptor(1).writeAll(Array(text.utf8))
  }

  /// The width of the terminal in columns, 80 without one.
  public var columns: Int { Self.columnsOfOutput }

  /// The same for a program that reads no lines.
  public static var columnsOfOutput: Int { Terminal.size(of: 1).columns }

  /// The height of the terminal in rows, 24 without one.
  public var rows: Int { Terminal.size(of: 1).rows }

  /// Runs `body` with the terminal as it was found, for another program that needs it.
  public func withTerminalGivenBack<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch reader {
    case .full(let reader): try reader.terminal.lend(body)
    case .plain(let reader): try reader.terminal.lend(body)
    case .pipe: try body()
    }
  }

  /// Lets the person change a text in their own editor, as Ctrl-X Ctrl-E does inside a line.
  public func edit(_ text: String) throws(ExternalEditor.Failure) -> String {
    guard mode != .pipe else { throw .noTerminal }
    return try withTerminalGivenBack { () throws(ExternalEditor.Failure) in
      try ExternalEditor.edit(text)
    }
  }

  /// Gives the terminal back for good. Also happens at exit.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    ced_terminal_give_back()
    switch reader {
    case .full(let reader): reader.close()
    case .plain: break
    case .pipe(let reader): reader.giveBackUnread()
    }
    ced_signals_end()
  }
}
