/// The list a second Tab shows, as lines that fit a width.
struct CandidateList {
  let candidates: [Completion.Candidate]
  private static let mostShown = 200

  /// One candidate per line with its note behind it, or several in columns when no note is given.
  func lines(columns: Int) -> [String] {
    let width = max(columns - 1, 1)
    let shown = candidates.prefix(CandidateList.mostShown).map { candidate in
      Completion.Candidate(plain(candidate.text), note: plain(candidate.note))
    }
    var lines =
      shown.allSatisfy(\.note.isEmpty) ? grid(shown, width: width) : table(shown, width: width)
    let hidden = candidates.count - shown.count
    if hidden > 0 {
      lines.append(contentsOf: wrapped(LineWords.more(hidden), width: width, hang: 0))
    }
    return lines
  }

  private func grid(_ shown: [Completion.Candidate], width: Int) -> [String] {
    let widest = shown.map { columnsOf($0.text) }.max() ?? 0
    let perLine = max((width + 2) / (widest + 2), 1)
    guard perLine > 1 else { return shown.flatMap { wrapped($0.text, width: width, hang: 2) } }
    return stride(from: 0, to: shown.count, by: perLine).map { start in
      let row = shown[start..<min(start + perLine, shown.count)]
      let padded = row.dropLast().map { pad($0.text, to: widest + 2) }
      return (padded + [row.last?.text ?? ""]).joined()
    }
  }

  private func table(_ shown: [Completion.Candidate], width: Int) -> [String] {
    let widest = min(shown.map { columnsOf($0.text) }.max() ?? 0, max(width / 3, 1))
    return shown.flatMap { candidate -> [String] in
      guard !candidate.note.isEmpty else { return wrapped(candidate.text, width: width, hang: 2) }
      return wrapped(
        pad(candidate.text, to: widest) + "  " + candidate.note, width: width, hang: widest + 2)
    }
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - columnsOf(text), 0))
  }

  private func columnsOf(_ text: String) -> Int {
    Clusters.width(of: Array(text.unicodeScalars)[...])
  }

  /// Breaks between words; a word longer than a line is broken where it must.
  private func wrapped(_ text: String, width: Int, hang: Int) -> [String] {
    let indent = String(repeating: " ", count: hang < width / 2 ? hang : 0)
    var lines: [String] = []
    var line = ""
    var used = 0
    var lastBlank: String.Index?
    for character in text {
      let columns = columnsOf(String(character))
      if used + columns > width, !line.isEmpty {
        let cut = lastBlank ?? line.endIndex
        let rest = line[cut...].drop { $0 == " " }
        lines.append(String(line[..<cut]))
        line = indent + rest
        used = columnsOf(line)
        lastBlank = nil
      }
      if character == " ", used > indent.count { lastBlank = line.endIndex }
      line.append(character)
      used += columns
    }
    return lines + [line]
  }

  private func plain(_ text: String) -> String {
    String(PastedText.cleaned(text.unicodeScalars).map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }
}
