import AllianceCore
import AllianceFiles
import Foundation
import Typing

@testable import Conversation

/// A conversation on the shipped questions that a test types into.
struct Chat {
  private(set) var conversation: Conversation
  /// What the last line led to.
  private(set) var effects: [Effect] = []
  private var now = Timestamp(seconds: 1_795_251_600)  // 2026-11-21T09:00:00Z

  static func method() throws -> Questionnaire { try read.get() }

  private static let read = Result { try QuestionnaireSet.shipped.questionnaire() }

  init(_ method: Questionnaire? = nil, opening: Conversation.Opening = .init()) throws {
    let names = Identifiers { [counter = Counter(7)] in counter.next() }
    conversation = Conversation(
      starting: opening, method: try method ?? Self.method(), identifiers: names)
    take(conversation.begin(at: now))
  }

  /// A made-up alliance that was answered from a file.
  init(answersNamed name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = folder.appendingPathComponent("AllianceTests/Resources/\(name).yaml").path
    let method = try Self.method()
    let answers = try AnswersFile(
      DocumentNode.reading(bytes: WholeFile.read(path), file: path))
    let names = Identifiers { [counter = Counter(7)] in counter.next() }
    var played = Identifiers { [counter = Counter(3)] in counter.next() }
    let assessment = try AnswersPlayer.play(
      answers, onto: nil, method: method, now: now, id: "sample",
      newName: { played.name($0) })
    conversation = Conversation(
      resuming: assessment, file: "sample", method: method, identifiers: names)
    take(conversation.begin(at: now))
  }

  /// The same assessment after the program was started again, that much later.
  mutating func restart(afterSeconds seconds: Int = 3600) throws {
    guard let assessment = conversation.assessment else { return }
    now = Timestamp(seconds: now.seconds + seconds)
    let names = Identifiers { [counter = Counter(UInt64(now.seconds))] in counter.next() }
    conversation = Conversation(
      resuming: assessment, file: "sample", method: conversation.method, identifiers: names)
    take(conversation.begin(at: now))
  }

  /// The screen from now on.
  mutating func screen(columns: Int = 80, isPlain: Bool = false) {
    conversation.columns = columns
    conversation.isPlain = isPlain
  }

  mutating func type(_ lines: String...) { for line in lines { hear(.line(line)) } }

  mutating func hear(_ input: Input) {
    now = Timestamp(seconds: now.seconds + 20)
    take(conversation.hear(input, at: now))
  }

  private mutating func take(_ effects: [Effect]) {
    self.effects = effects
    if case .create? = effects.last {
      self.effects = conversation.hear(.created(file: "sample.alliance.json"), at: now)
    }
  }

  /// Everything the last line led to on the screen, the next question included.
  var said: String {
    effects.reduce(into: "") { said, effect in
      switch effect {
      case .say(let text): said += text
      case .ask(let prompt): said += prompt.introduction
      case .create, .save, .edit, .leave: break
      }
    }
  }

  /// The same in one line, so that a test does not depend on where lines are broken.
  var words: String { said.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var prompt: Prompt? {
    if case .ask(let prompt)? = effects.last { prompt } else { nil }
  }

  var journalCount: Int { conversation.assessment?.journal.count ?? 0 }

  func slot(_ key: SlotKey) -> Slot { conversation.assessment?.standing.answers[key] ?? Slot() }
}
