import AllianceCore
import AllianceFiles
import ArgumentParser
import Conversation
import TerminalText

/// `alliance learn`: a first assessment on a made-up alliance, with a coach beside it.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn by doing: a guided assessment of a made-up alliance.",
    discussion: """
      Each stage begins with a short lesson and the papers of the case. After each answer the coach says whether \
      experienced people answered otherwise, and why. What was begun goes on where it stopped.
      """)

  @Argument(
    help: "The practice case; left out, the cases are listed and the first open one goes on.")
  var name: String?

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let practice = try Practice(home: home)
      if let name { return try Self.play(try find(name, in: practice), practice, home, screen) }
      Program.print(Self.list(practice))
      guard let next = practice.cases.first(where: { practice.completion(of: $0) == nil }) else {
        return .done
      }
      return try Self.play(next, practice, home, screen)
    }
  }

  private func find(_ name: String, in practice: Practice) throws -> PracticeCase {
    guard let found = practice.cases.first(where: { $0.id == name }) else {
      let names = practice.cases.map(\.id).joined(separator: ", ")
      throw Failure(
        "there is no practice case \"\(name.visible)\". There are: \(names).", .notFound)
    }
    return found
  }

  private static func play(
    _ chosen: PracticeCase, _ practice: Practice, _ home: AllianceHome, _ screen: ScreenOptions
  ) throws -> Exit {
    if let path = practice.unfinished(chosen) {
      return try Session.resume(path, home: home, screen: screen)
    }
    let coach = try Practice.coach(of: chosen, practice.method)
    return try Session.practise(coach, practice.method, home: home, screen: screen)
  }

  private static func list(_ practice: Practice) -> String {
    let width = practice.cases.map(\.id.count).max() ?? 0
    let lines = practice.cases.map { one in
      let id = one.id + String(repeating: " ", count: width - one.id.count)
      let state =
        practice.completion(of: one).map { "completed on \($0.at.day.iso)" }
        ?? (practice.unfinished(one) == nil ? "not begun" : "begun")
      return "  \(id)  \(one.title), \(state)\n"
    }
    return "Practice cases; alliance learn CASE begins one, also once more:\n" + lines.joined()
  }
}
