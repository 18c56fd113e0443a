import AllianceCore
import AllianceFiles
import ArgumentParser
import TerminalText

/// `alliance check`: what is wrong with a questionnaire set or an assessment, before a workshop finds it.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check questionnaire sets and assessment files.",
    discussion:
      "Ends with 1 when there are errors, with 65 when a file is malformed. Warnings alone end with 0."
  )

  @Argument(
    help:
      "The folder of a set, a YAML file of a set, a practice case, or an assessment; the set in the program when left out."
  )
  var paths: [String] = []

  @Flag(help: "Print every item the set promises to cover, and what covers it.")
  var coverage = false

  @OptionGroup var questionnaire: MethodOptions

  func run() throws {
    try Program.run {
      let targets = try CheckTarget.all(paths, questionnaire)
      var tally = CheckTally()
      for target in targets {
        let outcome = try target.check()
        if coverage, let list = outcome.coverage { Program.print(CoverageTable.text(list)) }
        for finding in outcome.findings { Program.print(outcome.text(of: finding)) }
        tally.add(outcome.findings)
      }
      Program.print(tally.words + "\n")
      return tally.exit
    }
  }
}

/// How many findings there were, and how that ends.
struct CheckTally {
  private var errors = 0
  private var warnings = 0
  private var isMalformed = false

  mutating func add(_ findings: [Finding]) {
    for finding in findings {
      switch finding.gravity {
      case .warning: warnings += 1
      case .error: errors += 1
      case .malformed:
        errors += 1
        isMalformed = true
      }
    }
  }

  var words: String {
    errors + warnings == 0
      ? "Nothing to mend."
      : "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")."
  }

  var exit: Exit { isMalformed ? .badInput : errors > 0 ? .no : .done }
}

/// The items of a set in columns: id, what covers it, and its title.
enum CoverageTable {
  static func text(_ coverage: Coverage) -> String {
    let width = coverage.items.map(\.id.count).max() ?? 0
    let lines = coverage.items.map { item -> String in
      let id = item.id + String(repeating: " ", count: width - item.id.count)
      let questions = item.questions.joined(separator: ", ")
      let by = [questions, item.otherwise ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
      return "\(id)  \(item.title): \(by.isEmpty ? "NOTHING" : by)".visible
    }
    return lines.joined(separator: "\n")
      + "\n\(coverage.coveredCount) of \(coverage.items.count) items are covered.\n\n"
  }
}
