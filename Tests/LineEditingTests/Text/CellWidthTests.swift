import TerminalText
import Testing

@testable import LineEditing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("⌚", 2), ("🫨", 2),
    ("\u{200B}", 0), ("\u{AD}", 1), ("นี้", 1), ("ไทย", 3), ("€", 1), ("—", 1), ("…", 1),
    ("\u{3000}", 2), ("☎", 1),
    ("\u{20000}", 2), ("\u{E000}", 1), ("\u{FFFD}", 1),
  ])
  func `columns of a text`(text: String, columns: Int) {
    #expect(Clusters.width(of: Array(text.unicodeScalars)[...]) == columns)
  }

  @Test(arguments: [
    "plain", "e\u{301}a\u{301}\u{302}", "日本語テキスト", "👨‍👩‍👧👍🏽🇩🇪🇫🇷x", "한국어각", "नमस्ते", "a\u{300}\nb", "नि",
    String(repeating: "\u{301}", count: 300), "x" + String(repeating: "\u{301}", count: 300) + "y",
    String(repeating: "🇩🇪", count: 50), "\u{600}1", "©\u{FE0F}®", "ㄱㅏ", "\u{200D}😀\u{200D}😀",
  ])
  func `cluster boundaries are those of the standard library`(text: String) {
    let scalars = Array(text.unicodeScalars)
    var wanted = [0]
    for character in text { wanted.append(wanted.last! + character.unicodeScalars.count) }
    var forward = [0]
    while forward.last! < scalars.count {
      forward.append(Clusters.end(after: forward.last!, in: scalars))
    }
    #expect(forward == wanted)
    var backward = [scalars.count]
    while backward.last! > 0 {
      backward.append(Clusters.start(before: backward.last!, in: scalars))
    }
    #expect(backward.reversed() == wanted)
    for place in 0...scalars.count {
      #expect(Clusters.boundary(atOrBefore: place, in: scalars) == wanted.last { $0 <= place })
    }
  }
}
