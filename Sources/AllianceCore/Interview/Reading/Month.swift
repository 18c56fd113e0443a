/// The months by their English names.
enum Month {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of month 1 to 12; the bare number for any other.
  static func name(_ month: Int) -> String {
    (1...12).contains(month) ? names[month - 1] : "\(month)"
  }

  /// The month that a word in lower case starts, from three letters on.
  static func number(ofWord word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
