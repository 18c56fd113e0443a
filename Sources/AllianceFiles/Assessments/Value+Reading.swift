import AllianceCore
import StrictJSON

/// The shapes of formats 2, read.
extension JSONMembers {
  mutating func statements(_ key: String) throws -> NamedStatements {
    var members = try members(key)
    return try members.statements()
  }

  /// All members that are left, as statements.
  mutating func statements() throws -> NamedStatements {
    var statements = NamedStatements()
    for (name, value) in rest() { statements[name] = try stated(value) }
    return statements
  }

  /// Said, said and left general, or known to be unknown.
  func stated(_ value: LocatedJSON) throws -> Stated {
    if case .null = value.content { return .unknown }
    guard case .object(let members) = value.content,
      members.contains(where: { $0.key == "general" })
    else {
      return .given(try self.value(value))
    }
    var general = try nested(value)
    guard try general.optionalFlag("general") == true else {
      throw error(.refused("\"general\" can only be true"), at: value.offset)
    }
    let inner = try general.value(general.required("value"))
    try general.finish()
    return .leftGeneral(inner)
  }

  private func value(_ value: LocatedJSON) throws -> Value {
    switch value.content {
    case .null: throw error(.wrongKind(.null, expected: .string), at: value.offset)
    case .bool(let flag): return .yesNo(flag)
    case .number: return .number(try number(value))
    case .string(let text): return .text(text)
    case .array(let elements): return .ids(try elements.map(text))
    case .object:
      var members = try nested(value)
      let result =
        members.has("count") ? Value.span(try members.span()) : .money(try members.money())
      try members.finish()
      return result
    }
  }

  private mutating func span() throws -> Duration.Span {
    Duration.Span(count: try number("count"), unit: try word("unit", as: Duration.Unit.self))
  }

  private mutating func money() throws -> Money {
    Money(
      amount: try number("amount"), currency: try text("currency"),
      period: try optionalWord("period", as: Money.Period.self), low: try optionalNumber("low"),
      high: try optionalNumber("high"), rate: try optionalNumber("rate"))
  }
}
