import AllianceCore
import AllianceFiles
import ArgumentParser
import Conversation

/// `alliance start`: a new assessment.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Start a new assessment.")

  @Argument(help: "What the alliance is called; asked for when left out.")
  var title: String?

  @ArgumentParser.Option(
    help: "A company that takes part, as NAME or CODE=NAME. Repeat it for each.")
  var party: [String] = []

  @Flag(help: "Ask only what gates and verdicts need.")
  var core = false

  @Flag(help: "Several companies in one room.")
  var workshop = false

  @ArgumentParser.Option(help: "Base currency, such as EUR.")
  var currency = "EUR"

  @OptionGroup var questionnaire: MethodOptions

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard Currency.isKnown(currency.uppercased()) else {
      throw ValidationError(
        "\"\(currency)\" is no currency code that is known here. Type one such as EUR or USD.")
    }
    guard party.count <= 5 else {
      throw ValidationError("An alliance has two to five companies here.")
    }
    guard title?.contains(where: { !$0.isWhitespace }) ?? true else {
      throw ValidationError("The title is empty.")
    }
    guard party.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw ValidationError("A company needs a name: --party NAME or --party CODE=NAME.")
    }
  }

  func run() throws {
    try Program.run {
      let opening = Conversation.Opening(
        title: title, parties: party.map { PartyName($0) }, path: core ? .core : .full,
        mode: workshop ? .workshop : .solo, currency: currency.uppercased())
      return try Session.start(
        opening, home: try AllianceHome.find(), screen: screen, questionnaire: questionnaire.choice)
    }
  }
}
