import AllianceCore
import AllianceFiles
import Typing

@testable import Conversation

/// A conversation written down as it stands on the screen: what a person types stands behind a prompt.
///
/// `$ alliance …` begins a sitting; a further one goes on with the same assessment, three hours later. `$ alliance learn
/// CASE` begins a practice case. `^C` and `^D` are the keys. Playing the typed lines must give the whole text again.
struct Transcript {
  private var text = ""
  private var assessment: Assessment?
  private var now = Timestamp(seconds: 1_795_251_600)  // 2026-11-21T09:00:00Z
  private var seed: UInt64 = 0
  private let method: Questionnaire
  private let columns: Int

  /// The text that the typed lines of `script` lead to.
  static func play(_ script: String, method: Questionnaire, columns: Int = 80) -> String {
    var transcript = Transcript(method: method, columns: columns)
    var inputs = script.split(separator: "\n", omittingEmptySubsequences: false).compactMap(
      Input.init)[...]
    while let input = inputs.popFirst() {
      guard case .sitting(let command) = input else {
        return transcript.text + "A sitting begins with $ alliance.\n"
      }
      transcript.sit(command, &inputs)
    }
    return transcript.text
  }

  private init(method: Questionnaire, columns: Int) {
    self.method = method
    self.columns = columns
  }

  private enum Input {
    case sitting(String)
    case typed(String)

    init?(_ line: Substring) {
      if line.hasPrefix("$ alliance") {
        self = .sitting(String(line))
      } else if let prompt = line.prefixMatch(
        of: /(NOT SAVED )?(([a-z0-9-]+ )?([0-9]\.[0-9]{2})?|gate [0-9]|decide|y\/n|paste)>( |$)/)
      {
        self = .typed(String(line[prompt.range.upperBound...]))
      } else {
        return nil
      }
    }
  }

  private mutating func sit(_ command: String, _ inputs: inout ArraySlice<Input>) {
    text += command + "\n"
    let number = seed
    let names = Identifiers { [counter = Counter(number)] in counter.next() }
    var opening = Conversation.Opening()
    if command.contains("--core") { opening.path = .core }
    let coach = coach(command)
    var conversation =
      if let assessment {
        Conversation(
          resuming: assessment, file: "sample.alliance.json", method: method, coach: coach,
          identifiers: names)
      } else if let coach {
        Conversation(practising: coach, method: method, identifiers: names)
      } else {
        Conversation(starting: opening, method: method, identifiers: names)
      }
    conversation.columns = columns
    conversation.isPlain = command.contains("--plain")
    var effects = conversation.begin(at: now)
    while let prompt = perform(effects, &conversation) {
      text += prompt.introduction + prompt.text
      guard case .typed(let line)? = inputs.first else {
        text += "(no more lines)\n"
        break
      }
      inputs.removeFirst()
      text += line + "\n"
      now = Timestamp(seconds: now.seconds + 20)
      switch line {
      case "^C": effects = conversation.hear(.cancelled, at: now)
      case "^D": effects = conversation.hear(.endOfInput, at: now)
      default: effects = conversation.hear(.line(line.replacing("\\t", with: "\t")), at: now)
      }
    }
    assessment = conversation.assessment
    now = Timestamp(seconds: now.seconds + 3 * 3600)
    seed += 1000
  }

  /// Who goes along: in the case that is named, or in the one that was begun.
  private func coach(_ command: String) -> Coach? {
    guard let cases = try? PracticeCase.shipped(for: method) else { return nil }
    let practice = cases.first { one in
      assessment.map(one.fits) ?? command.hasSuffix("learn \(one.id)")
    }
    return practice.flatMap { try? Coach($0, method: method) }
  }

  /// Performs effects as a program would; the prompt to wait at, or nil when it is over.
  private mutating func perform(_ effects: [Effect], _ conversation: inout Conversation) -> Prompt?
  {
    for effect in effects {
      switch effect {
      case .say(let said): text += said
      case .create:
        return perform(
          conversation.hear(.created(file: "sample.alliance.json"), at: now), &conversation)
      case .save(let assessment): Self.checkRoundTrip(of: assessment)
      case .edit:
        return perform(conversation.hear(.notEdited("No editor here."), at: now), &conversation)
      case .ask(let prompt): return prompt
      case .leave: return nil
      }
    }
    return nil
  }

  /// Whatever a conversation keeps can be written and read again.
  private static func checkRoundTrip(of assessment: Assessment) {
    var text = AssessmentText()
    let bytes = text.bytes(of: assessment)
    precondition((try? AssessmentReader.read(bytes)) == assessment, "what was saved cannot be read")
  }
}
