/// The backslash at the end of a line.
enum Continuation {
  /// Reads the end of a line. An odd run of backslashes asks for a further line; in a run,
  /// every pair stands for one backslash, so that a text can end with one.
  static func resolve(_ line: [Unicode.Scalar]) -> (text: [Unicode.Scalar], continues: Bool) {
    let run = line.reversed().prefix { $0 == "\\" }.count
    guard run > 0 else { return (line, false) }
    return (Array(line.dropLast(run - run / 2)), run % 2 == 1)
  }
}
