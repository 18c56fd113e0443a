import AllianceCore
import AllianceFiles
import Conversation
import Glibc
import LineEditing
import TerminalText

/// A conversation at work: it reads lines, and does what the conversation wants done.
final class Session {
  private var conversation: Conversation
  private let home: AllianceHome
  private let drafts: DraftStore
  private let editor: LineEditor
  private var document: Document?
  private var text = AssessmentText()
  /// An unsent line of last time, and the place it belongs to.
  private var draft: Draft?
  /// Whether the line being written stands on the disk as a draft.
  private var draftIsKept = false
  private var draftTrouble: String?
  private var saveFailed = false

  private init(
    _ conversation: Conversation, document: Document?, home: AllianceHome, screen: ScreenOptions
  ) {
    self.conversation = conversation
    self.document = document
    self.home = home
    drafts = DraftStore(home: home)
    editor = LineEditor(programName: "alliance", forcePlain: screen.plain)
    draft = document.flatMap { drafts.read(for: $0.path) }.flatMap(Draft.init)
  }

  /// Begins a new assessment.
  static func start(
    _ opening: Conversation.Opening, home: AllianceHome, screen: ScreenOptions,
    questionnaire: MethodChoice = MethodChoice()
  ) throws -> Exit {
    let method = try Method(questionnaire, home: home).toStart()
    try home.prepare()
    let conversation = Conversation(starting: opening, method: method)
    return try Session(conversation, document: nil, home: home, screen: screen).run()
  }

  /// Begins a practice case.
  static func practise(
    _ coach: Coach, _ method: Questionnaire, home: AllianceHome, screen: ScreenOptions
  ) throws -> Exit {
    try home.prepare()
    let conversation = Conversation(practising: coach, method: method)
    return try Session(conversation, document: nil, home: home, screen: screen).run()
  }

  /// Goes on with an assessment at the exact line where it stopped.
  static func resume(
    _ path: String, home: AllianceHome, screen: ScreenOptions,
    questionnaire: MethodChoice = MethodChoice()
  ) throws -> Exit {
    let document = try Document.open(path, home: home)
    let methods = Method(questionnaire, home: home)
    let (assessment, method) = try methods.open(document.bytes, from: path)
    let conversation = Conversation(
      resuming: assessment, file: fileName(path), method: method,
      change: methods.change(of: assessment, to: method),
      coach: try Practice.coach(for: assessment, method))
    return try Session(conversation, document: document, home: home, screen: screen).run()
  }

  private func run() throws -> Exit {
    defer { editor.close() }
    conversation.columns = editor.columns
    conversation.isPlain = editor.mode == .plain
    editor.write(editor.opening)
    var step = try perform(conversation.begin(at: Program.now))
    while case .wait(let prompt) = step {
      let outcome = editor.readLine(ask(prompt)) { self.keep($0, at: prompt) }
      conversation.columns = editor.columns
      tellDraftTrouble()
      switch outcome {
      case .line(let line): step = try hear(.line(line))
      case .cancelled: step = try hear(.cancelled)
      case .endOfInput: step = try hear(.endOfInput)
      case .signal(let number, let draft):
        keepAtLast(draft, at: prompt)
        step = .left(.signal(number))
      case .hangup(let draft):
        keepAtLast(draft, at: prompt)
        step = .left(.signal(SIGHUP))
      case .failed(let code, let draft):
        keepAtLast(draft, at: prompt)
        throw Failure(
          "the terminal could not be read: \(String(cString: strerror(code))).", .cannotWrite)
      }
    }
    guard case .left(let exit) = step else { return .done }
    return exit
  }

  /// Tells the conversation and does what it wants. Only then is the line no draft any more.
  private func hear(_ input: Input) throws -> Step {
    let step = try perform(conversation.hear(input, at: Program.now))
    if draftIsKept { document.map { drafts.remove(for: $0.path) } }
    draftIsKept = false
    return step
  }

  private enum Step {
    case wait(Prompt)
    case left(Exit)
  }

  /// Does what is wanted, in order. After a failed save nothing of the rest is said: it would claim what is not so.
  private func perform(_ effects: [Effect]) throws -> Step {
    for effect in effects {
      switch effect {
      case .say(let text): editor.write(text)
      case .create(let assessment):
        let document = try Document.create(
          titled: assessment.standing.start.title, in: home, bytes: text.bytes(of: assessment))
        self.document = document
        tellWarnings()
        return try perform(
          conversation.hear(.created(file: fileName(document.path)), at: Program.now))
      case .save(let assessment):
        do {
          try document?.replace(with: text.bytes(of: assessment))
          saveFailed = false
          conversation.saved()
          tellWarnings()
        } catch {
          saveFailed = true
          return try perform(conversation.hear(.notSaved(error.message), at: Program.now))
        }
      case .edit(let text): return try perform(conversation.hear(edited(text), at: Program.now))
      case .ask(let prompt):
        editor.write(prompt.introduction)
        return .wait(prompt)
      case .leave: return .left(saveFailed ? .cannotWrite : .done)
      }
    }
    preconditionFailure("a conversation asks or leaves")
  }

  private func edited(_ text: String) -> Input {
    do throws(ExternalEditor.Failure) {
      return .edited(try editor.edit(text))
    } catch {
      return .notEdited(error.message)
    }
  }

  private func ask(_ prompt: Prompt) -> Ask {
    var prefill = prompt.prefill
    if let draft, draft.place == prompt.place {
      prefill = draft.text
      self.draft = nil
      draftIsKept = true
    }
    let completer = prompt.completer
    return Ask(prompt: prompt.text, prefill: prefill, historyScope: prompt.scope) { text, cursor in
      let (start, candidates) = completer.complete(text, cursor: cursor)
      return Completion(start: start, candidates: candidates.map { .init($0.text, note: $0.note) })
    }
  }

  /// Keeps a line that was not sent, so that it stands there again.
  private func keep(_ text: String, at prompt: Prompt) {
    guard let document, !text.isEmpty || draftIsKept else { return }
    do {
      try drafts.write(Draft(place: prompt.place, text: text).stored, for: document.path)
      draftIsKept = true
    } catch {
      draftTrouble = error.message
    }
  }

  private func keepAtLast(_ text: String, at prompt: Prompt) {
    keep(text, at: prompt)
    tellDraftTrouble()
  }

  /// What went wrong while a line was being written is said when it has ended, not into the line.
  private func tellDraftTrouble() {
    if let draftTrouble { Program.complain(draftTrouble) }
    draftTrouble = nil
  }

  private func tellWarnings() {
    for warning in document?.takeWarnings() ?? [] { Program.complain(warning.message) }
  }
}

/// A line that was typed and not sent, and the place it was typed at.
private struct Draft {
  var place: String
  var text: String

  init(place: String, text: String) {
    self.place = place
    self.text = text
  }

  init?(_ stored: String) {
    guard let end = stored.firstIndex(of: "\n") else { return nil }
    place = String(stored[..<end])
    text = String(stored[stored.index(after: end)...])
  }

  var stored: String { "\(place)\n\(text)" }
}

/// The last part of a path.
func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
