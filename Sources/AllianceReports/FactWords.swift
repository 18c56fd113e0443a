import AllianceCore

/// The facts behind a judgement, said in words: which question, whose answer, and what is asked for.
struct FactWords {
  let scoring: Scoring

  /// One reason as a sentence without its full stop.
  func words(for reason: Outcome.Reason) -> String {
    let place = reason.question.map { " (\($0))" } ?? ""
    return (reason.party.map { name(of: $0) + ": " } ?? "") + fact(reason) + place
  }

  func name(of party: String) -> String { scoring.assessment.standing.party(party)?.name ?? party }

  private func fact(_ reason: Outcome.Reason) -> String {
    switch reason.fact {
    case .answer(let value, let test):
      let kind = reason.question.flatMap(scoring.method.kind)?.plain
      guard let value, let kind else {
        let isBegun = reason.question.flatMap { scoring.inquiry($0, reason.party) }?.value != nil
        return "not \(isBegun ? "complete" : "answered"); \(needs(test, kind)) is asked for"
      }
      return "says \(kind.words(for: value)); \(needs(test, kind)) is asked for"
    case .fields(_, let needed, let missing) where reason.isMet == nil:
      return "not answered; \(facts(needed)) needed" + among(missing)
    case .fields(let count, let needed, let missing):
      return counted("\(facts(count)) given", count, needed, missing)
    case .ticks(_, let needed, let missing) where reason.isMet == nil:
      return "not answered; \(needed) needed" + among(missing.map { label($0, reason.question) })
    case .ticks(let count, let needed, let missing):
      return counted(
        "\(count) named", count, needed, missing.map { label($0, reason.question) })
    case .window(let isLonger?):
      return isLonger ? "could not build it in time" : "could build it in time"
    case .window(nil): return "the build time or the closing date is open"
    case .dates(let date?, let isLater?, let other):
      return "\(date.words) is \(isLater ? "later" : "no later") than what \(other) says"
    case .dates(_, _, let other): return "the date, or that of \(other), is open"
    case .lowest(let value, let needed):
      return "the lowest answer is \(words(value)), \(needed.words) is needed"
    case .highest(let value, let needed):
      return "the highest answer is \(words(value)), \(needed.words) is needed"
    case .gap(let value, let allowed):
      return value.map { "the answers are \($0.words) apart, \(allowed.words) is allowed" }
        ?? "not all have answered; the answers may be \(allowed.words) apart"
    case .judgement(let judgement, let other):
      return judgement.map { "calls what \(name(of: other)) said \(words(for: $0))" }
        ?? "has not judged what \(name(of: other)) said"
    case .divergence(.critical?): return "a critical difference between the parties is not settled"
    case .divergence(.discuss?): return "the parties differ, not critically"
    case .divergence(nil):
      return reason.isMet == true ? "no critical difference" : "not all have answered and compared"
    case .outcome(let result): return "outcome test \(result.rawValue)"
    case .floor(let dimension, let score, let needed):
      return
        "the lowest party's \(dimension) is \(score?.tenths ?? "not known"), \(needed) is asked for"
    case .index(let score, let needed):
      return "the readiness index is \(score?.tenths ?? "not known"), \(needed) is asked for"
    case .count(let count, let allowed, let places):
      return (reason.isMet == nil ? "not all have answered; " : "")
        + "\(count) found, \(allowed) allowed" + list(places, before: ": ")
    case .points(let points?, let needed):
      return "\(points.tenths) points, \(needed.words) needed"
    case .points(nil, let needed): return "no points to show, \(needed.words) needed"
    case .pointsUnder(let points, let limit):
      return
        "\(points.map { "\($0.tenths) points" } ?? "no points to show"), from \(limit.words) on it is enough"
    case .settled:
      return reason.isMet == true ? "it is answered or marked" : "it is to be answered or marked"
    case .rows(let count, let needed, let columns):
      return "\(count) rows, \(needed) needed" + list(columns, before: " with ")
    case .specificLines(let share?, let needed, let groups, let neededGroups):
      return
        "\(share.tenths) % of the lines are specific, \(needed) % needed; they cover \(groups) of the 3 groups of "
        + "resources, \(neededGroups) needed"
    case .specificLines(nil, _, _, _): return "the commitments are not stated yet"
    case .kindsAtZero([]) where reason.isMet == nil: return "nobody has said what arrived"
    case .kindsAtZero(let kinds):
      return kinds.isEmpty ? "something of every kind arrived" : "nothing arrived of \(list(kinds))"
    case .offers(let kinds, let allowed):
      return kinds.isEmpty
        ? "what is expected and what is offered should lie within \(allowed) % of each other"
        : "what is expected and what is offered lie over \(allowed) % apart in \(list(kinds))"
    case .dueBySignature(let due, let signature):
      return "due \(due?.iso ?? "on no date")" + (signature.map { ", signature \($0.iso)" } ?? "")
    case .share(let share, let allowed):
      return "\(share.map { "\($0.tenths) %" } ?? "not known"), \(allowed) % allowed"
    case .promised(let kinds):
      return kinds.isEmpty ? "no output of a promised kind" : "promised and there: \(list(kinds))"
    case .markers(let count, let needed, let isLess):
      let found = count.map { "\($0) integration marker\($0 == 1 ? "" : "s") with an example" }
      let fewer = needed == 1 ? "none is asked for" : "fewer than \(needed) are asked for"
      return (found ?? "the integration markers are open")
        + (isLess ? ", \(fewer)" : ", \(needed) needed")
    case .present(let count, let needed):
      let verb = count == 1 ? "is" : "are"
      return "\(count) of the four characteristics \(verb) present, \(needed) needed"
    case .characteristic(let one, let wanted):
      let states = wanted.map(\.rawValue).joined(separator: " or ")
      return VerdictWords.words(for: one) + (states.isEmpty ? "" : "; \(states) is asked for")
    }
  }

  private func list(_ words: [String], before: String = "") -> String {
    words.isEmpty ? "" : before + words.joined(separator: ", ")
  }

  private func words(_ number: Number?) -> String { number?.words ?? "not known" }

  private func facts(_ count: Int) -> String { count == 1 ? "1 fact" : "\(count) facts" }

  private func among(_ missing: [String]) -> String {
    missing.isEmpty ? "" : ", among them \(missing.joined(separator: ", "))"
  }

  /// How many there are against how many are needed; where only a certain one is missing, that alone.
  private func counted(_ words: String, _ count: Int, _ needed: Int, _ missing: [String]) -> String
  {
    guard count >= needed, !missing.isEmpty else {
      return "\(words), \(needed) needed" + among(missing)
    }
    let verb = missing.count == 1 ? "is" : "are"
    return "\(words), but not \(missing.joined(separator: " and ")), which \(verb) needed"
  }

  private func words(for judgement: Deed.Judgement) -> String {
    switch judgement {
    case .match: "a match"
    case .partly: "partly right"
    case .miss: "a miss"
    }
  }

  private func label(_ id: String, _ code: String?) -> String {
    code.flatMap(scoring.method.kind)?.options.first { $0.id == id }?.label ?? id
  }

  private func needs(_ test: Condition.Test, _ kind: PlainKind?) -> String {
    switch test {
    case .anyOf(let ids): ids.map { optionLabel($0, kind) }.joined(separator: " or ")
    case .noneOf(let ids):
      "anything but \(ids.map { optionLabel($0, kind) }.joined(separator: " or "))"
    case .atLeast(let number): "\(number.words) or more"
    case .atMost(let number): "\(number.words) or less"
    case .answered: "an answer"
    }
  }

  private func optionLabel(_ id: String, _ kind: PlainKind?) -> String {
    kind?.options.first { $0.id == id }?.label ?? id
  }
}
