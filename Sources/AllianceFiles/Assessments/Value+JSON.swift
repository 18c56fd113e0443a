import AllianceCore
import StrictJSON

/// The shapes of formats 2, written.
extension JSONWriter {
  mutating func write(_ value: Value) {
    switch value {
    case .yesNo(let yes): write(yes)
    case .number(let number): write(number: number.literal)
    case .text(let text): write(text)
    case .ids(let ids): array { writer in for id in ids { writer.write(id) } }
    case .money(let money): write(money)
    case .span(let span):
      object { writer in
        writer.member("count", span.count)
        writer.member("unit", span.unit.rawValue)
      }
    }
  }

  mutating func write(_ stated: Stated) {
    switch stated {
    case .unknown: writeNull()
    case .given(let value): write(value)
    case .leftGeneral(let value):
      object { writer in
        writer.key("value")
        writer.write(value)
        writer.member("general", true)
      }
    }
  }

  mutating func write(_ statements: NamedStatements) {
    object { writer in writer.members(statements) }
  }

  mutating func members(_ statements: NamedStatements) {
    for name in statements.names {
      key(name)
      write(statements[name] ?? .unknown)
    }
  }

  private mutating func write(_ money: Money) {
    object { writer in
      writer.member("amount", money.amount)
      writer.member("currency", money.currency)
      writer.member("period", money.period?.rawValue)
      writer.member("low", money.low)
      writer.member("high", money.high)
      writer.member("rate", money.rate)
    }
  }

  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    write(text)
  }

  mutating func member(_ name: String, _ flag: Bool?) {
    guard let flag else { return }
    key(name)
    write(flag)
  }

  mutating func member(_ name: String, _ number: Number?) {
    guard let number else { return }
    key(name)
    write(number: number.literal)
  }

  mutating func member(_ name: String, texts: [String]) {
    key(name)
    array { writer in for text in texts { writer.write(text) } }
  }
}
