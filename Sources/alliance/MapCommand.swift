import AllianceCore
import AllianceFiles
import AllianceReports
import ArgumentParser

/// `alliance map`: the machine and the question flow, drawn from what the program runs.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw the lifecycle and the flow of questions.",
    discussion: "The text goes into Mermaid or Graphviz: alliance map --format dot | dot -Tsvg")

  enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot }
  enum Part: String, ExpressibleByArgument, CaseIterable { case lifecycle, questions }

  @ArgumentParser.Option(help: "mermaid or dot.")
  var format = Format.mermaid

  @ArgumentParser.Option(help: "Only the lifecycle, or only the questions.")
  var only: Part?

  @OptionGroup var questionnaire: MethodOptions

  func run() throws {
    try Program.run {
      let method = try Method(questionnaire.choice, home: try AllianceHome.find()).toStart()
      let map =
        switch only {
        case .lifecycle: Lifecycle.map(of: method)
        case .questions: method.questionFlow
        case nil: Lifecycle.map(of: method) + method.questionFlow
        }
      switch format {
      case .mermaid: Program.print(MapText.mermaid(map))
      case .dot: Program.print(MapText.dot(map))
      }
      return .done
    }
  }
}
