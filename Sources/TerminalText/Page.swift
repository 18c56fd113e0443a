/// Text laid out for a screen that many columns wide: paragraphs, lists and rules, wrapped at words.
///
/// Everything that is printed goes through a page, so text from people and files is made safe in one place.
public struct Page: Sendable {
  /// The lines so far, each ending in a line feed.
  public private(set) var text = ""
  public let columns: Int
  /// Nothing that only looks: no rules, no texts at both ends of a line. For people who listen to it.
  public let isPlain: Bool

  /// Text is not set wider than this, for the sake of the eye.
  static let widest = 100
  /// Below this width words are cut rather than set.
  static let narrowest = 20

  public init(columns: Int, isPlain: Bool = false) {
    self.isPlain = isPlain
    self.columns = min(max(columns, Self.narrowest), Self.widest)
  }

  /// A paragraph, indented; further lines hang by `hanging` columns more.
  public mutating func paragraph(_ content: String, indent: Int = 2, hanging: Int = 0) {
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      set(String(line), after: spaces(indent), further: spaces(indent + hanging))
    }
  }

  /// Whether a text that begins so far to the right still has room for a few words.
  public func hasRoom(behind column: Int) -> Bool { columns - column >= 20 }

  /// A paragraph behind a label; all its lines begin in the same column, at least `width` behind the indent. Where the
  /// screen is too narrow for that, the paragraph stands below its label.
  public mutating func item(_ label: String, _ content: String, indent: Int = 2, width: Int = 0) {
    let label = label.visible
    var column = indent + max(width, label.columnCount + 2)
    if !hasRoom(behind: column) { column = indent + label.columnCount + 2 }
    guard hasRoom(behind: column) else {
      paragraph(label, indent: indent)
      return paragraph(content, indent: indent + 2)
    }
    var first = spaces(indent) + label + spaces(column - indent - label.columnCount)
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      set(String(line), after: first, further: spaces(column))
      first = spaces(column)
    }
  }

  /// A line with a text at each end; the right one goes below where both do not fit.
  public mutating func ends(_ left: String, _ right: String) {
    let (left, right) = (left.visible, right.visible)
    guard !isPlain else {
      return paragraph("\(left). \(right.prefix(1).uppercased())\(right.dropFirst()).", indent: 0)
    }
    let gap = columns - left.columnCount - right.columnCount
    if gap >= 2 {
      text += left + spaces(gap) + right + "\n"
    } else {
      paragraph(left, indent: 0)
      paragraph(right, indent: 2)
    }
  }

  /// A line across the page.
  public mutating func rule() {
    if !isPlain { text += String(repeating: "-", count: columns) + "\n" }
  }

  /// An empty line, but never two in a row.
  public mutating func space() {
    if !text.hasSuffix("\n\n"), text != "\n" { text += "\n" }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private mutating func set(_ content: String, after first: String, further: String) {
    var line = first
    var isFresh = true
    for word in content.visible.split(separator: " ") {
      var word = String(word)
      if !isFresh, line.columnCount + 1 + word.columnCount > columns {
        text += line + "\n"
        line = further
        isFresh = true
      }
      while isFresh, line.columnCount + word.columnCount > columns, word.count > 1 {
        let head = word.prefix(columns: max(1, columns - line.columnCount))
        text += line + head + "\n"
        line = further
        word = String(word.dropFirst(head.count))
      }
      line += isFresh ? word : " " + word
      isFresh = false
    }
    text += isFresh ? "\n" : line + "\n"
  }
}

extension String {
  /// The longest beginning that fits in that many columns, at least one character.
  fileprivate func prefix(columns: Int) -> String {
    var result = ""
    var used = 0
    for character in self {
      let width = String(character).columnCount
      if used + width > columns, !result.isEmpty { break }
      result.append(character)
      used += width
    }
    return result
  }
}
