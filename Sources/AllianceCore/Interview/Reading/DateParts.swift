/// The parts of a typed date: its shape, and its numbers in the order they stand.
struct DateParts {
  private(set) var shape = ""
  /// One for each `Y`, `n` and `M` of the shape.
  private(set) var numbers: [Int] = []
  /// Whether its last day is meant, as in `end of June 2027`.
  private(set) var saysEnd = false

  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  /// Nil when something in the line is no part of any date.
  init?(_ line: LineScanner) {
    var line = line
    while !line.isAtEnd {
      line.skipSpace()
      let digits = line.digitRun()
      if !digits.isEmpty {
        guard let number = Int(digits) else { return nil }
        switch digits.utf8.count {
        case 4: add("Y", number)
        case 1, 2:
          add("n", number)
          Self.skipOrdinalEnding(in: &line)
        default: return nil
        }
        continue
      }
      let word = line.word()
      guard word.isEmpty ? addMark(line.takeAny()) : add(word: word) else { return nil }
    }
    // Beside a named month or quarter, marks and commas only keep the parts apart.
    if shape.contains("M") { shape.removeAll { "-/.,".contains($0) } }
    if shape.contains("q") { shape.removeAll { $0 == "," } }
  }

  private mutating func add(_ letter: Character, _ number: Int) {
    shape.append(letter)
    numbers.append(number)
  }

  private mutating func addMark(_ mark: Unicode.Scalar?) -> Bool {
    guard let mark, ["-", "/", ".", ","].contains(mark) else { return false }
    shape.unicodeScalars.append(mark)
    return true
  }

  private mutating func add(word: String) -> Bool {
    switch word {
    case "of", "the":
      return true
    case "by", "in", "on", "at":
      return shape.isEmpty
    case "end":
      defer { saysEnd = true }
      return shape.isEmpty && !saysEnd
    case "q", "quarter":
      shape.append("q")
      return true
    default:
      if let ordinal = Self.ordinals[word] {
        add("n", ordinal)
      } else if let month = Month.number(ofWord: word) {
        add("M", month)
      } else {
        return false
      }
      return true
    }
  }

  /// Passes over the ending of `1st` or `30th`.
  private static func skipOrdinalEnding(in line: inout LineScanner) {
    var ahead = line
    if ["st", "nd", "rd", "th"].contains(ahead.word()) { line = ahead }
  }
}
