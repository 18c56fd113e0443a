import AllianceFiles
import ArgumentParser

/// `alliance resume`: goes on with an assessment.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with an assessment where it stopped.")

  @Argument(help: "Its name, or the path of its file; the newest unfinished one when left out.")
  var name: String?

  @OptionGroup var questionnaire: MethodOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      if let name {
        return try Session.resume(
          home.resolve(name), home: home, screen: screen, questionnaire: questionnaire.choice)
      }
      let shelf = try Shelf(home: home)
      guard let newest = shelf.newestUnfinished else {
        throw shelf.unreadable.first?.failure
          ?? Failure(
            "there is no unfinished assessment in \(home.path). Start one with: alliance start",
            .notFound)
      }
      return try Session.resume(
        newest, home: home, screen: screen, questionnaire: questionnaire.choice)
    }
  }
}
