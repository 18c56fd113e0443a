import AllianceCore
import AllianceFiles
import Foundation
import PseudoTerminal
import Testing

/// What hands do in a line of the real program, on a usual terminal and on a small one: rows and cursor.
@Suite(.serialized) struct LineTests {
  /// A size of the terminal.
  struct Size: CustomTestStringConvertible {
    var rows: Int
    var columns: Int
    var testDescription: String { "\(columns)x\(rows)" }
    static let both = [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)]
  }

  private static let answer = "sell one contract for 62 trains in 2027"

  private func begun(_ size: Size, more: [String] = [], arguments: [String] = []) throws -> (
    RealProgram, PseudoTerminal
  ) {
    let program = try RealProgram()
    #expect(try program.run(RefusalTests.started).code == 0)
    let terminal = try program.onTerminal(
      arguments, rows: size.rows, columns: size.columns,
      environment: ["LANG=C.UTF-8", "TERM=xterm"] + more)
    #expect(terminal.wait { $0.cursorLine == "0.01>" }, "\(terminal.screen.text)")
    return (program, terminal)
  }

  private func text(_ program: RealProgram) throws -> Value? {
    try program.assessment(RefusalTests.name).standing.answers[SlotKey("Q0.01")].value?.value
  }

  /// Waits for a line under the cursor and the column the cursor stands in.
  private func see(
    _ terminal: PseudoTerminal, _ line: String, column: Int,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      terminal.wait { $0.cursorLine == line && $0.cursor.column == column },
      "\(terminal.screen.cursor)\n\(terminal.screen.text)", sourceLocation: location)
  }

  @Test(arguments: Size.both) func `search, hints and the list of Tab`(size: Size) throws {
    let (program, terminal) = try begun(size)
    terminal.send(Self.answer + "\r")
    #expect(terminal.waitForScreen("comes closest"))
    // The choice has no earlier lines of its kind; the text has.
    terminal.send("/goto 0.01\r")
    #expect(terminal.waitForScreen("Enter keeps it"))
    terminal.send("\u{15}\u{12}contract")
    let found = "(search \"contract\") sell one contract for 62 trains in 2027"
    let rest = String(found.dropFirst(size.columns))
    // "contract" ends 17 columns into the answer, which begins in column 20.
    #expect(
      terminal.wait {
        $0.text.hasSuffix(rest.isEmpty ? found : found.prefix(size.columns) + "\n" + rest)
          && $0.cursor.column == 37
      }, "\(terminal.screen.cursor)\n\(terminal.screen.text)")
    terminal.send("\u{7}/sta")
    see(terminal, "0.01> /status", column: 10)
    terminal.send("\u{15}/sta\t")
    see(terminal, "0.01> /status", column: 13)
    terminal.send("\u{15}/ex\t\t")
    #expect(terminal.waitForScreen("/explain  every point"))
    see(terminal, "0.01> /ex", column: 9)
    #expect(try text(program) == .text(Self.answer))
  }

  @Test(arguments: Size.both)
  func `many lines pasted are one text and one step for undo`(size: Size) throws {
    let (program, terminal) = try begun(size)
    terminal.send("we \u{1B}[200~sell trains\r\nin 2027\u{1B}[201~")
    see(terminal, "> in 2027", column: 9)
    terminal.send("\u{1F}")
    see(terminal, "0.01> we", column: 9)
    terminal.send("\u{1B}[200~sell 62 trains\nto Acme\u{1B}[201~\u{1B}[A")
    see(terminal, "0.01> we sell 62 trains", column: 13)
    terminal.send("\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("we sell 62 trains\nto Acme"))
  }

  @Test(arguments: Size.both)
  func `a text may span lines, by backslash, Alt-Enter and Shift-Enter`(size: Size) throws {
    let (program, terminal) = try begun(size)
    terminal.send("sell 62\\\rtrains\u{1B}\rto Acme\u{1B}[13;2uin 2027")
    see(terminal, "> in 2027", column: 9)
    terminal.send("\u{1B}[A\u{1B}[A\u{1}\u{4}T\u{5}!\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("sell 62\nTrains!\nto Acme\nin 2027"))
  }

  @Test(arguments: Size.both) func `one key is one character, whatever it is made of`(size: Size)
    throws
  {
    let (program, terminal) = try begun(size)
    terminal.send("日本e\u{301}👨‍👩‍👧x")
    see(terminal, "0.01> 日本e\u{301}👨‍👩‍👧x", column: 14)
    terminal.send("\u{1B}[D\u{1B}[D")
    #expect(terminal.wait { $0.cursor.column == 11 })
    terminal.send("\u{7F}")
    see(terminal, "0.01> 日本👨‍👩‍👧x", column: 10)
    terminal.send("\u{1}sell \u{1B}[3~ 62 trains in \u{5}27\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("sell  62 trains in 本👨‍👩‍👧x27"))
  }

  @Test(arguments: Size.both) func `a resize in the middle redraws the line once`(size: Size) throws
  {
    let (program, terminal) = try begun(size)
    let line = "0.01> " + String(repeating: "repair engines ", count: 9)
    terminal.send(String(line.dropFirst(6)) + "\u{1B}[D\u{1B}[D")
    for columns in [size.columns - 13, size.columns + 30, size.columns] {
      terminal.resize(rows: size.rows, columns: columns)
      let end = line.count - 2
      #expect(
        terminal.wait {
          let text = $0.lines.joined()
          return $0.cursor.column == end % columns
            && text.components(separatedBy: "repair").count == 10
            && text.components(separatedBy: "0.01>").count == 2
        }, "\(columns) \(terminal.screen.cursor)\n\(terminal.screen.text)")
    }
    terminal.send("\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text(String(line.dropFirst(6).dropLast())))
  }

  @Test(arguments: Size.both) func `a text taller than the screen is edited at both ends`(
    size: Size
  )
    throws
  {
    let (program, terminal) = try begun(size)
    let long = String(repeating: "x", count: (size.rows + 3) * size.columns)
    terminal.send(long + "\u{1}\u{5}" + String(repeating: "y", count: 3 * size.columns))
    terminal.send("\u{1}sell 62 \u{5}!")
    let rows = (size.rows + 6) * size.columns + 6 + 8 + 1
    #expect(terminal.wait { $0.cursor == (size.rows - 1, rows % size.columns) })
    terminal.send("\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(
      try text(program)
        == .text("sell 62 \(long)\(String(repeating: "y", count: 3 * size.columns))!"))
  }

  @Test(arguments: Size.both) func `100,000 characters pasted are kept`(size: Size) throws {
    let (program, terminal) = try begun(size)
    let long = String(repeating: "0123456789 日本語é 62 trains ", count: 4000)
    terminal.send("\u{1B}[200~\(long)\u{1B}[201~!\r")
    #expect(terminal.wait(within: 30) { $0.text.contains("comes closest") })
    #expect(try text(program) == .text(long + "!"))
  }

  @Test(arguments: Size.both)
  func `broken bytes and control characters reach neither file nor screen`(size: Size) throws {
    let (program, terminal) = try begun(size)
    terminal.send(bytes: Array("sell 62 trains ".utf8) + [0xFF, 0xC3, 0x28, 0x00, 0x16, 0x9B])
    terminal.send("\u{1B}[200~\u{1B}]0;title\u{7}\u{9B}2J\u{8}ok\u{1B}[201~")
    see(
      terminal,
      "0.01> sell 62 trains \u{FFFD}\u{FFFD}(\u{FFFD}]0;title2Jok"
        .prefix(size.columns).description, column: 37)
    terminal.send("\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("sell 62 trains \u{FFFD}\u{FFFD}(\u{FFFD}]0;title2Jok"))
    #expect(!(try program.bytes(RefusalTests.name)).contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test(arguments: Size.both) func `what is typed ahead goes to the questions in turn`(size: Size)
    throws
  {
    let (program, terminal) = try begun(size)
    terminal.send(Self.answer + "\r2\rAda Berg\rhalf a na")
    see(terminal, "acme 0.03> half a na", column: 20)
    #expect(try program.assessment(RefusalTests.name).standing.people.map(\.name) == ["Ada Berg"])
  }

  @Test(arguments: Size.both) func `Ctrl-X Ctrl-E hands the line to an editor`(size: Size) throws {
    let (program, terminal) = try begun(size, more: ["EDITOR=sed -i s/draft/trains/"])
    terminal.send("sell 62 draft\u{18}\u{5}")
    see(terminal, "0.01> sell 62 trains", column: 20)
    terminal.send("\u{1F}")
    see(terminal, "0.01> sell 62 draft", column: 19)
    terminal.send("\u{18}\u{5}\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("sell 62 trains"))
  }

  @Test(arguments: Size.both) func `vi keys come from editrc, and a bad line in it is passed by`(
    size: Size
  ) throws {
    let editrc = NSTemporaryDirectory() + "alliance-editrc-\(getpid())-\(size.columns)"
    let bad = "bind \"open\nbind \(String(repeating: "x", count: 5000)) ed-move-to-beg\n"
    try (bad + "alliance:bind -v\n").write(toFile: editrc, atomically: false, encoding: .utf8)
    defer { unlink(editrc) }
    let (program, terminal) = try begun(size, more: ["EDITRC=\(editrc)"])
    terminal.send("sell 61 trains\u{1B}")
    see(terminal, "0.01> sell 61 trains", column: 19)
    terminal.send("bhhr2")
    see(terminal, "0.01> sell 62 trains", column: 12)
    terminal.send("\r")
    #expect(terminal.waitForScreen("comes closest"))
    #expect(try text(program) == .text("sell 62 trains"))
  }
}
