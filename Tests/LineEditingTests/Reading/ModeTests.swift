import Testing

@testable import LineEditing

@Suite struct ModeTests {
  @Test(arguments: [
    (true, true, "xterm", false, Mode.full), (true, true, "xterm", true, .plain),
    (true, true, "dumb", false, .plain),
    (true, true, "", false, .plain), (true, true, "unknown", false, .plain),
    (true, true, "emacs", false, .plain),
    (false, true, "xterm", false, .pipe), (true, false, "xterm", true, .pipe),
    (false, false, "", true, .pipe),
  ])
  func `the ends and TERM decide`(input: Bool, output: Bool, term: String, plain: Bool, mode: Mode)
  {
    #expect(
      Mode.wanted(inputIsTerminal: input, outputIsTerminal: output, term: term, plain: plain)
        == mode)
  }
}
