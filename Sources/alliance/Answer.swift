import AllianceCore
import AllianceFiles
import ArgumentParser
import Conversation
import TerminalText

/// `alliance answer`: plays an answers file, or prints an empty one.
struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer from a file, by the same rules as in the chat.",
    discussion:
      "The assessment is begun if there is none. Nothing is kept when anything in the file is wrong."
  )

  @Argument(help: "The name of the assessment, or the path of its file.")
  var name: String?

  @ArgumentParser.Option(name: .long, help: "The answers file, in YAML.")
  var from: String?

  @Flag(help: "Print an answers file with every question to fill in.")
  var template = false

  @OptionGroup var questionnaire: MethodOptions

  func validate() throws {
    guard template != (from != nil) else {
      throw ValidationError("Give either --from FILE or --template.")
    }
    guard template || name != nil else {
      throw ValidationError("Name the assessment to answer in.")
    }
  }

  func run() throws {
    try Program.run {
      let home = try AllianceHome.find()
      let methods = Method(questionnaire.choice, home: home)
      let path = name.map(home.resolve)
      guard let from, let path else {
        let known = try path.map { try methods.open($0) }
        let method = try known?.method ?? methods.toStart()
        Program.print(
          AnswersTemplate.text(
            for: method, parties: known?.assessment.standing.activeParties ?? [],
            title: known?.assessment.standing.start.title))
        return .done
      }
      return try play(from, into: path, home: home, methods)
    }
  }

  private func play(_ from: String, into path: String, home: AllianceHome, _ methods: Method)
    throws -> Exit
  {
    let answers = try WhatIf.answers(from)
    try home.prepare()
    let document = try existing(path, home: home)
    defer { document?.close() }
    let known = try document.map { try methods.open($0.bytes, from: path) }
    let method = try known?.method ?? methods.toStart()
    let before = known?.assessment
    var identifiers = Identifiers()
    let id = identifiers.assessment(at: Program.now.seconds)
    let after: Assessment
    do throws(QuestionnaireDefects) {
      after = try AnswersPlayer.play(
        answers, onto: before, method: method, now: Program.now, id: id,
        newName: { identifiers.name($0) })
    } catch {
      throw Failure.answers(error)
    }
    var text = AssessmentText()
    let bytes = text.bytes(of: after)
    if let document {
      if after != before { try document.replace(with: bytes) }
    } else {
      try Document.create(path, home: home, bytes: bytes).close()
    }
    Program.print(
      Overview.line(for: after, name: fileName(path), method: method, asOf: Program.now.day))
    return .done
  }

  private func existing(_ path: String, home: AllianceHome) throws -> Document? {
    do {
      return try Document.open(path, home: home)
    } catch FileFailure.notFound {
      return nil
    }
  }
}
