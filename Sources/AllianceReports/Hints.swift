/// How a next step is typed where the reader stands: in the chat, on the command line, or nowhere in a document.
public enum Hints: Sendable, Equatable {
  case chat
  /// The name of the assessment, as it is typed.
  case commandLine(String)
  case none

  func runGate(_ number: Int) -> String? {
    switch self {
    case .chat: "/gate \(number) run"
    case .commandLine(let name): "alliance gate \(Self.quoted(name)) \(number) --run"
    case .none: nil
    }
  }

  func wayThroughGate(_ number: Int) -> String? {
    switch self {
    case .chat: "/gate \(number) path"
    case .commandLine(let name): "alliance gate \(Self.quoted(name)) \(number) --path"
    case .none: nil
    }
  }

  func explain(_ item: String) -> String? {
    switch self {
    case .chat: "/explain \(item)"
    case .commandLine(let name): "alliance explain \(Self.quoted(name)) \(item)"
    case .none: nil
    }
  }

  /// As a shell takes it for one word.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_./~".contains($0) }
    return isPlain && !name.isEmpty ? name : "'\(name.replacingAll("'", with: "'\\''"))'"
  }
}
