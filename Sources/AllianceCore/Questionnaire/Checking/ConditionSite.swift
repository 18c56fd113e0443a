/// A condition in the place it decides about: a question, a field, a column or a probe.
struct ConditionSite {
  let question: Question
  /// The option whose field asks; nil for everything else.
  var option: Option?
  let role: Role
  /// How messages speak of what is decided: ``field `missing` of Q1.04``.
  let subject: String
  /// From the question to the condition in its file.
  let steps: [SourceMap.Step]
  let condition: Condition

  enum Role { case question, field, column, probe }

  var root: SourceMap.Root { .question(question.code) }
}

extension Question {
  /// Every condition of this question, in the order of its keys.
  var conditionSites: [ConditionSite] {
    var sites: [ConditionSite] = []
    if let when {
      sites.append(
        ConditionSite(
          question: self, role: .question, subject: code, steps: ["when"], condition: when))
    }
    for option in kind.options {
      let path: [SourceMap.Step] = ["options", .entry(option.id), "fields"]
      sites += this(option.fields, .field, "field `\(option.id).", at: path, option: option)
    }
    sites += this(fields, .field, "field `", at: ["fields"])
    sites += this(kind.table?.columns ?? [], .column, "column `", at: ["columns"])
    sites += probes.map { probe in
      ConditionSite(
        question: self, role: .probe, subject: "probe \(probe.code) of \(code)",
        steps: ["probes", .entry(probe.code), "when"], condition: probe.when)
    }
    return sites
  }

  private func this(
    _ fields: [Field], _ role: ConditionSite.Role, _ noun: String, at path: [SourceMap.Step],
    option: Option? = nil
  ) -> [ConditionSite] {
    fields.compactMap { field in
      field.when.map {
        ConditionSite(
          question: self, option: option, role: role, subject: "\(noun)\(field.name)` of \(code)",
          steps: path + [.entry(field.name), "when"], condition: $0)
      }
    }
  }
}

extension Condition {
  /// The conditions inside this one that look at something themselves, each with the way to it.
  func leaves(_ steps: [SourceMap.Step]) -> [(condition: Condition, steps: [SourceMap.Step])] {
    switch self {
    case .all(let parts): leaves(of: parts, steps + ["all"])
    case .any(let parts): leaves(of: parts, steps + ["any"])
    case .not(let part): part.leaves(steps + ["not"])
    case .answer, .value, .general, .state, .recommended, .every: [(self, steps)]
    }
  }

  private func leaves(of parts: [Condition], _ steps: [SourceMap.Step])
    -> [(condition: Condition, steps: [SourceMap.Step])]
  {
    parts.enumerated().flatMap { $1.leaves(steps + [.index($0)]) }
  }
}
