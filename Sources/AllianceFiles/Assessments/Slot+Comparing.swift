import AllianceCore
import StrictJSON

/// Whether a value of the text says what we hold already, found out without making anything of it.
///
/// No may also mean that it says so in a rare or roundabout way: then only reading it can tell.
extension JSONTape.Value {
  /// Whether reading this is known to give that slot.
  func says(_ slot: Slot) throws -> Bool {
    guard kind == .object, slot.raters.isEmpty, slot.rows.isEmpty || slot.value == nil else {
      return false
    }
    var members = try JSONMembers(self)
    let state = members.optional("state")
    guard state?.isString(slot.mark?.rawValue ?? Slot.answeredWord) ?? (slot.mark == nil) else {
      return false
    }
    let value = members.optional("value")
    let isValue =
      slot.rows.isEmpty
      ? try value.says(slot.value, by: { try $0.says($1) })
      : try value.says(slot.rows, by: { try $0.says($1) })
    let fields = slot.fields.isEmpty ? nil : slot.fields
    return try isValue && members.optional("fields").says(fields, by: { try $0.says($1) })
      && members.optional("reason").says(slot.reason, by: { $0.isString($1) })
      && members.optional("note").says(slot.note, by: { $0.isString($1) })
      && members.optional("evidence").says(slot.evidence, by: { $0.isString($1) })
      && members.isEmpty
  }

  private func says(_ rows: [Slot.Row]) throws -> Bool {
    try kind == .array
      && elements().elementsEqual(rows) { element, row in
        guard element.kind == .object else { return false }
        var members = try JSONMembers(element)
        guard members.next("row")?.isString(row.id) == true else { return false }
        return try members.say(row.cells)
      }
  }

  private func says(_ statements: NamedStatements) throws -> Bool {
    guard kind == .object else { return false }
    var members = try JSONMembers(self)
    return try members.say(statements)
  }

  fileprivate func says(_ stated: Stated) throws -> Bool {
    switch stated {
    case .unknown: kind == .null
    case .given(let value): try says(value)
    case .leftGeneral: false
    }
  }

  private func says(_ value: Value) throws -> Bool {
    switch value {
    case .yesNo(let yes): try kind == .bool && bool() == yes
    case .number(let number): try says(number)
    case .text(let text): isString(text)
    case .ids(let ids): try kind == .array && elements().elementsEqual(ids) { $0.isString($1) }
    case .money(let money): try says(money)
    case .span: false
    }
  }

  private func says(_ number: Number) throws -> Bool {
    try kind == .number && self.number() == number
  }

  private func says(_ money: Money) throws -> Bool {
    guard kind == .object else { return false }
    var members = try JSONMembers(self)
    return try members.optional("amount").says(money.amount, by: { try $0.says($1) })
      && members.optional("currency").says(money.currency, by: { $0.isString($1) })
      && members.optional("period").says(money.period?.rawValue, by: { $0.isString($1) })
      && members.optional("low").says(money.low, by: { try $0.says($1) })
      && members.optional("high").says(money.high, by: { try $0.says($1) })
      && members.optional("rate").says(money.rate, by: { try $0.says($1) })
      && members.isEmpty
  }
}

extension JSONMembers {
  /// Whether what is left are these statements, in their order.
  fileprivate mutating func say(_ statements: NamedStatements) throws -> Bool {
    for name in statements.names {
      guard let value = next(name), let statement = statements[name], try value.says(statement)
      else { return false }
    }
    return isEmpty
  }
}

extension JSONTape.Value? {
  /// Whether both are missing, or the value says what is held.
  fileprivate func says<Held>(
    _ held: Held?, by says: (JSONTape.Value, Held) throws -> Bool
  ) rethrows -> Bool {
    switch (self, held) {
    case (nil, nil): true
    case (let value?, let held?): try says(value, held)
    case (nil, _?), (_?, nil): false
    }
  }
}
