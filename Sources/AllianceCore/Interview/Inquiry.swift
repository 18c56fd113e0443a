/// One question put to one party: what has been said, what is still open, and which line comes next.
///
/// A pure view; it holds no position of its own, so resume, back, edit and undo are the same operation.
public struct Inquiry: Sendable {
  /// Not the question itself, but what this party says of the others' answers to it.
  public internal(set) var isJudging = false
  let situation: Situation
  private let place: AskedPlace
  /// The questions in a circle of conditions that led here, so that the circle comes to an end; nil outside of one.
  let trail: [String]?

  init(_ place: AskedPlace, in situation: Situation, trail: [String]?) {
    self.place = place
    self.situation = situation
    self.trail = trail
  }

  public var key: SlotKey { place.key }
  var card: QuestionCard { place.card }
  public var question: Question { card.question }
  public var slot: Slot { place.slot }
  var method: Questionnaire { situation.method }
  var standing: Standing { situation.standing }

  /// At most this many probes are asked beyond the fields (formats 2).
  static let mostProbes = 2

  /// The main value, if it stands and is of the question's kind.
  public var value: Stated? { place.value }

  /// Whether the question is asked of this party at all.
  public var isApplicable: Bool {
    guard let when = question.when else { return true }
    // Within a circle the answer depends on where one begins, so it is not kept.
    return trail == nil ? place.isApplicable { holds(when) } : holds(when)
  }

  private var lines: AskedLines { place.lines { AskedLines(of: self) } }

  /// The fields that apply to what was said, in the order they are asked.
  public var askedFields: [AskedField] { lines.fields }

  /// The columns of the question's table that apply, those that are repeated per party once for each.
  public var askedColumns: [AskedField] { lines.columns }

  /// The rows that exist for this slot, in order, each with the cells given so far.
  public var askedRows: [AskedRow] { lines.rows }

  /// Whether everything is said or known to be unknown; probes beyond the fields are a courtesy (formats 2).
  public var isComplete: Bool { lines.isComplete }

  /// Complete, and not by a value that is known to be unknown: only an answer has a value (blueprint 3).
  public var isAnswered: Bool { isComplete && value != .unknown }

  /// Complete, or marked as unknown, not applicable or declined: nothing is missing.
  public var isSettled: Bool {
    isJudging ? pendingJudgement == nil : slot.mark != nil || isComplete
  }

  /// Which line comes next here; nil when there is nothing left to ask.
  public var nextLine: Line? {
    if isJudging { return pendingJudgement }
    guard slot.mark == nil else { return nil }
    switch question.kind {
    case .parties: if !isComplete { return .party }
    case .people: if let role = missingRole { return .person(role: role) }
    case .sentence: break
    case .table(let table), .commitments(let table):
      if let cell = nextCell(of: table) { return cell }
    case .plain(let kind):
      guard let value else { return .value }
      if let again = generalLine(.value, value, of: kind) { return again }
    }
    for asked in askedFields {
      guard let stated = slot.fields[asked.name] else { return .field(asked) }
      if let again = generalLine(.field(asked.name), stated, of: asked.field.kind) { return again }
    }
    return pendingProbe.map(Line.probe)
  }

  /// How many companies take part now.
  public var partyCount: Int { situation.activeParties.count }

  /// The first of sponsor and lead that nobody of this party has yet (formats 2).
  var missingRole: Person.Role? {
    let roles = standing.people.filter { $0.party == key.party && !$0.isRetired }.compactMap(\.role)
    return [Person.Role.sponsor, .lead].first { !roles.contains($0) }
  }

  /// The probe whose turn it is: its condition holds, it was not asked, and the limit is not reached.
  private var pendingProbe: Question.Probe? {
    let beyond = question.probes.filter { $0.field == nil }
    guard beyond.count(where: { slot.fields[$0.code] != nil }) < Self.mostProbes else { return nil }
    return beyond.first { slot.fields[$0.code] == nil && holds($0.when) }
  }
}

/// What is asked here, found out.
extension Inquiry {
  var applicableFields: [AskedField] {
    if card.fields.areFixed { return card.fields.all }
    let chosen = value?.value?.optionIDs ?? []
    return card.fields.all.flatMap { asked in
      asked.option.map { chosen.contains($0.id) } ?? true ? applicable(asked) : []
    }
  }

  var applicableColumns: [AskedField] {
    card.columns.areFixed ? card.columns.all : card.columns.all.flatMap(applicable)
  }

  /// The field once, or once for each party it is about, where its condition holds.
  private func applicable(_ asked: AskedField) -> [AskedField] {
    guard asked.field.when.map({ holds($0) }) ?? true else { return [] }
    guard let per = asked.field.per else { return [asked] }
    return situation.activeParties.filter { per == .party || $0.code != key.party }
      .map(asked.repeated)
  }

  func isComplete(_ fields: [AskedField], _ columns: [AskedField], _ rows: [AskedRow]) -> Bool {
    guard slot.mark == nil else { return false }
    let main: Bool
    switch question.kind {
    case .parties(let bounds): return situation.activeParties.count >= bounds.lowerBound
    case .people: return missingRole == nil
    case .sentence: main = true
    case .table(let table), .commitments(let table):
      main = isDone(table, rows, columns: columns)
    case .plain: main = value != nil
    }
    return main && fields.allSatisfy { slot.fields[$0.name] != nil }
  }
}

extension Inquiry {
  /// The general word that a text is left with; nil when it says enough.
  public func generalWord(in text: String) -> String? {
    method.generalWords.wordLeftGeneral(in: text)
  }

  /// A second try at a text that holds a general word and was not marked yet.
  func generalLine(_ target: Line.Target, _ stated: Stated, of kind: PlainKind) -> Line? {
    guard kind == .text, case .given(.text(let text)) = stated, let word = generalWord(in: text)
    else { return nil }
    return .general(target, word: word, ask: generalAsk(target, word: word))
  }

  /// The probe listed for that field, or the standard one, with the person's own word in it.
  private func generalAsk(_ target: Line.Target, word: String) -> String {
    let own = question.probes.first { probe in
      if case .field(let name) = target { probe.field == name } else { false }
    }
    return (own?.ask ?? method.generalProbe).replacingAll("{word}", with: word)
  }
}
