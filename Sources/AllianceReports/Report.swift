import TerminalText

/// A report as a value: headings, paragraphs, tables and lists, before it is set as text or Markdown.
public struct Report: Sendable, Equatable {
  public var title: String
  public var blocks: [Block] = []

  public enum Block: Sendable, Equatable {
    case heading(String)
    case subheading(String)
    case paragraph(String)
    case table([[String]])
    case list([String])
  }

  public init(_ title: String) { self.title = title }

  mutating func heading(_ text: String) { blocks.append(.heading(text)) }
  mutating func subheading(_ text: String) { blocks.append(.subheading(text)) }
  mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
  mutating func list(_ items: [String]) { if !items.isEmpty { blocks.append(.list(items)) } }

  /// Rows under a header; nothing when there are no rows.
  mutating func table(_ header: [String], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table([header] + rows)) }
  }

  /// Set for a screen of that many columns.
  public func text(columns: Int = 80, isPlain: Bool = false) -> String {
    var page = Page(columns: columns, isPlain: isPlain)
    page.paragraph(title, indent: 0)
    page.rule()
    for block in blocks {
      switch block {
      case .heading(let text), .subheading(let text):
        page.space()
        page.paragraph(text, indent: 0)
      case .paragraph(let text): page.paragraph(text)
      case .list(let items): for item in items { page.item("-", item, width: 2) }
      case .table(let rows): Self.set(rows, on: &page)
      }
    }
    return page.text
  }

  /// Columns as wide as their widest cell; the last one wraps. Where there is no room for it, or somebody listens, each
  /// row is a sentence that names its columns.
  private static func set(_ rows: [[String]], on page: inout Page) {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { $0[column].visible.columnCount }.max() ?? 0
    }
    let end = widths.dropLast().reduce(2) { $0 + $1 + 2 }
    guard !page.isPlain, page.hasRoom(behind: end) else {
      for row in rows.dropFirst() {
        let cells = zip(rows.first ?? [], row).map { "\($0): \($1)" }
        page.paragraph(cells.joined(separator: "; "), hanging: 2)
      }
      return
    }
    for row in rows {
      let label = zip(row, widths).dropLast().map { cell, width in
        cell.visible + String(repeating: " ", count: max(0, width - cell.visible.columnCount))
      }.joined(separator: "  ")
      page.item(
        label, row.last ?? "", width: widths.dropLast().reduce(0, +) + 2 * max(0, widths.count - 1))
    }
  }

  /// As Markdown, for documents and mails.
  public var markdown: String {
    var text = "# \(Self.escaped(title))\n\n"
    for block in blocks {
      switch block {
      case .heading(let heading): text += "## \(Self.escaped(heading))\n\n"
      case .subheading(let heading): text += "### \(Self.escaped(heading))\n\n"
      case .paragraph(let paragraph): text += Self.escaped(paragraph) + "\n\n"
      case .list(let items): text += items.map { "- \(Self.escaped($0))\n" }.joined() + "\n"
      case .table(let rows):
        guard let header = rows.first else { continue }
        text += Self.line(header) + "|" + String(repeating: " --- |", count: header.count) + "\n"
        text += rows.dropFirst().map(Self.line).joined() + "\n"
      }
    }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// Text from people cannot become markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\n", with: " ").visible.unicodeScalars {
      if "\\`*_[]<>|#&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
