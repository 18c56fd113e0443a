import AllianceFiles
import ArgumentParser

/// The program: a guided assessment of strategic alliances in the terminal.
@main
struct Alliance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alliance",
    abstract: "Walk through the life of a strategic alliance, one question at a time.",
    discussion: """
      Without a command, the newest unfinished assessment goes on, or a first one starts. Every answer is saved as \
      it is given, in one readable file per alliance under $ALLIANCE_HOME, else ~/alliances.
      """,
    version: "alliance 1.0.0",
    subcommands: [
      Start.self, Resume.self, Answer.self, List.self, Score.self, Explain.self, GateCommand.self,
      RoundCommand.self, ReportCommand.self, Check.self, MapCommand.self, Learn.self,
    ])

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let shelf = try Shelf(home: home)
      if let newest = shelf.newestUnfinished {
        return try Session.resume(newest, home: home, screen: screen)
      }
      // A damaged file is never taken for an empty home.
      if let unreadable = shelf.unreadable.first { throw unreadable.failure }
      return try Session.start(.init(), home: home, screen: screen)
    }
  }
}

/// How the conversation meets the screen.
struct ScreenOptions: ParsableArguments {
  @Flag(
    help:
      "Append-only lines: no redrawing, for screen readers and simple terminals. ACCESSIBLE=1 does the same."
  )
  var plain = false
}
