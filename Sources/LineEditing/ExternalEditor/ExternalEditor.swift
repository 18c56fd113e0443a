import CEditline
import Glibc

/// The editor a person likes, for a text too long for a line: `$VISUAL`, else `$EDITOR`, else `vi` or
/// `nano`, whichever there is.
public enum ExternalEditor {
  /// Why a text did not come back. The text that was handed over still stands.
  public enum Failure: Error, Equatable, Sendable {
    /// Lines come from a pipe: no terminal to lend.
    case noTerminal
    /// Nothing is set and nothing was found.
    case noEditor
    /// The shell does not know the command, or may not run it.
    case notFound(editor: String)
    /// The editor said that it failed, or that its work is to be thrown away.
    case gaveUp(editor: String, code: Int32)
    /// A signal ended it.
    case killed(editor: String, signal: Int32)
    /// The system refused the file or the start.
    case refused(errno: Int32)
    /// What came back is longer than an answer can be.
    case tooLong
  }

  /// Hands a text over and waits for it to come back, its last line end dropped. The terminal must be free.
  static func edit(_ text: String) throws(Failure) -> String {
    guard let editor = command else { throw .noEditor }
    let file = try refusable { () throws(SystemFailure) in
      try PrivateFile(Array(text.utf8) + [0x0A])
    }
    defer { file.remove() }
    try run(editor, on: file.path)
    // Four bytes at most for every character, and a line end.
    let most = EditEngine.mostScalars * 4 + 2
    let bytes = try refusable { () throws(SystemFailure) in
      try RegularFile.read(file.path, atMost: most)
    }
    var scalars = PastedText.cleaned(bytes)
    if scalars.last == "\n" { scalars.removeLast() }
    guard bytes.count < most, scalars.count <= EditEngine.mostScalars else { throw .tooLong }
    return String(scalars)
  }

  private static func refusable<Result>(_ body: () throws(SystemFailure) -> Result) throws(Failure)
    -> Result
  {
    do { return try body() } catch { throw .refused(errno: error.errno) }
  }

  private static var command: String? {
    Environment["VISUAL"] ?? Environment["EDITOR"] ?? ["vi", "nano"].first(where: isInstalled)
  }

  private static func isInstalled(_ name: String) -> Bool {
    let folders = (Environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  private static func run(_ editor: String, on path: String) throws(Failure) {
    var ending: Int32 = 0
    // In place of the shell, so that a signal for it reaches the editor.
    let reason = ced_run("exec \(editor) \"$1\"", path, &ending)
    guard reason == 0 else { throw .refused(errno: reason) }
    switch ending {
    case 0: return
    case 126, 127: throw .notFound(editor: editor)
    case ..<0: throw .killed(editor: editor, signal: -ending)
    default: throw .gaveUp(editor: editor, code: ending)
    }
  }
}
