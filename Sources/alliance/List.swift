import AllianceFiles
import ArgumentParser
import Conversation
import TerminalText

/// `alliance list`: the assessments of the home.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the assessments, newest first.")

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let shelf = try Shelf(home: home)
      for entry in shelf.entries {
        Program.print(
          Overview.line(
            for: entry.assessment, name: entry.document.name, method: entry.method,
            asOf: Program.now.day))
      }
      for (_, failure) in shelf.unreadable { Program.complain(failure.message) }
      if shelf.entries.isEmpty, shelf.unreadable.isEmpty {
        Program.print("No assessments in \(home.path.visible). Start one with: alliance start\n")
      }
      return shelf.unreadable.isEmpty ? .done : .badInput
    }
  }
}
