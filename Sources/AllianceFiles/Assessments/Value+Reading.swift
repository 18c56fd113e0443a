import AllianceCore
import StrictJSON

/// The shapes of formats 2, read.
extension JSONMembers {
  mutating func statements(_ key: StaticString) throws -> NamedStatements {
    var members = try members(key)
    return try members.statements()
  }

  /// All members that are left, as statements.
  mutating func statements() throws -> NamedStatements {
    var statements = NamedStatements()
    for (name, value) in rest() { statements[name] = try value.stated() }
    return statements
  }

  fileprivate mutating func span() throws -> Duration.Span {
    Duration.Span(count: try number("count"), unit: try word("unit", as: Duration.Unit.self))
  }

  fileprivate mutating func money() throws -> Money {
    Money(
      amount: try number("amount"), currency: try text("currency"),
      period: try optionalWord("period", as: Money.Period.self), low: try optionalNumber("low"),
      high: try optionalNumber("high"), rate: try optionalNumber("rate"))
  }
}

extension JSONTape.Value {
  /// Said, said and left general, or known to be unknown.
  func stated() throws -> Stated {
    switch kind {
    case .null: return .unknown
    case .bool, .number, .string, .array: return .given(try value())
    case .object:
      var members = try JSONMembers(self)
      guard members.has("general") else { return .given(try value()) }
      guard try members.optionalFlag("general") == true else {
        throw error(.refused("\"general\" can only be true"))
      }
      let general = try members.required("value").value()
      try members.finish()
      return .leftGeneral(general)
    }
  }

  private func value() throws -> Value {
    switch kind {
    case .null: throw error(.wrongKind(.null, expected: .string))
    case .bool: return .yesNo(try bool())
    case .number: return .number(try number())
    case .string: return .text(try string())
    case .array: return .ids(try texts())
    case .object:
      var members = try JSONMembers(self)
      let result =
        members.has("count") ? Value.span(try members.span()) : .money(try members.money())
      try members.finish()
      return result
    }
  }
}
