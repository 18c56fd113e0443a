/// The texts of questions, gates and terms, found by code, id or name.
extension TextReplacer {
  mutating func replace(_ question: inout Question, _ node: DocumentNode?) {
    replace(&question.name, node?.value(of: "name"))
    replace(&question.ask, node?.value(of: "ask"))
    replace(&question.why, node?.value(of: "why"))
    replace(&question.weak, node?.value(of: "weak"))
    replace(&question.strong, node?.value(of: "strong"))
    replace(&question.reads, node?.value(of: "reads"))
    replace(&question.lookBack, node?.value(of: "look-back"))
    for key in question.wording.keys.sorted() {
      replace(&question.wording[key], node?.value(of: "wording")?.value(of: key))
    }
    for index in question.fields.indices {
      replace(&question.fields[index], node?.value(of: "fields"))
    }
    for index in question.probes.indices {
      let code = question.probes[index].code
      replace(&question.probes[index].ask, node?.value(of: "probes")?.value(of: code))
    }
    replace(&question.kind, node)
  }

  private mutating func replace(_ kind: inout AnswerKind, _ node: DocumentNode?) {
    switch kind {
    case .plain(var plain):
      replace(&plain, node)
      kind = .plain(plain)
    case .table(var table):
      replace(&table, node)
      kind = .table(table)
    case .commitments(var table):
      replace(&table, node)
      kind = .commitments(table)
    case .sentence, .parties, .people: break
    }
  }

  private mutating func replace(_ kind: inout PlainKind, _ node: DocumentNode?) {
    switch kind {
    case .scale(var levels):
      let texts = node?.entries("levels") ?? []
      for index in levels.indices {
        replace(&levels[index], texts.indices.contains(index) ? texts[index] : nil)
      }
      kind = .scale(levels: levels)
    case .choice(var options):
      replace(&options, node)
      kind = .choice(options)
    case .choices(var options, let ticks):
      replace(&options, node)
      kind = .choices(options, ticks: ticks)
    case .number(var limits):
      replace(&limits.unit, node?.value(of: "unit"))
      kind = .number(limits)
    case .yesNo, .percent, .money, .date, .duration, .text: break
    }
  }

  private mutating func replace(_ options: inout [Option], _ node: DocumentNode?) {
    for index in options.indices {
      let own = node?.value(of: "options")?.value(of: options[index].id)
      replace(&options[index].label, own?.value(of: "label") ?? own)
      for field in options[index].fields.indices {
        replace(&options[index].fields[field], own?.value(of: "fields"))
      }
    }
  }

  /// A field by its name: its short question, or a mapping with that and its options.
  private mutating func replace(_ field: inout Field, _ fields: DocumentNode?) {
    let own = fields?.value(of: field.name)
    replace(&field.ask, own?.value(of: "ask") ?? own)
    replace(&field.kind, own)
  }

  private mutating func replace(_ table: inout Table, _ node: DocumentNode?) {
    for index in table.columns.indices {
      replace(&table.columns[index], node?.value(of: "columns"))
    }
    guard case .fixed(var labels) = table.rows else { return }
    for index in labels.indices {
      replace(&labels[index].label, node?.value(of: "rows")?.value(of: labels[index].id))
    }
    table.rows = .fixed(labels)
  }

  mutating func replace(_ gate: inout Gate, _ node: DocumentNode?) {
    replace(&gate.name, node?.value(of: "name"))
    for index in gate.criteria.indices {
      let id = gate.criteria[index].id
      replace(&gate.criteria[index].says, node?.value(of: "criteria")?.value(of: id))
    }
    for index in gate.redirects.indices {
      let to = gate.redirects[index].to
      replace(&gate.redirects[index].says, node?.value(of: "redirects")?.value(of: to))
    }
  }

  /// A term keeps its own word as a synonym, because questions name it by that.
  mutating func replace(_ term: inout Questionnaire.Term, _ node: DocumentNode?) {
    let word = term.term
    replace(&term.means, node?.value(of: "means"))
    guard let other = node?.value(of: "term") else { return }
    replace(&term.term, other)
    term.synonyms = [word] + term.synonyms + words(node?.value(of: "synonyms"))
  }
}
