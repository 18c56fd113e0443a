import AllianceCore
import StrictJSON

/// Values of our own types out of one value of a text.
extension JSONTape.Value {
  /// An exact number.
  func number() throws -> Number {
    let literal = try numberLiteral()
    guard let number = Number(utf8: literal.span) else {
      let text = String(decoding: literal, as: UTF8.self)
      throw error(.refused("the number \(text) has more digits than can be kept exactly"))
    }
    return number
  }

  /// A date as precise as it was said.
  func date() throws -> PartialDate {
    let text = try string()
    guard let date = PartialDate(iso: text) else { throw error(.refused("\"\(text)\" is no date")) }
    return date
  }

  /// A moment.
  func time() throws -> Timestamp {
    let time =
      if let plain = try plainString() { Timestamp(utf8: plain.span) } else {
        Timestamp(iso: try string())
      }
    guard let time else {
      throw error(.refused("\"\(try string())\" is no time such as 2026-11-21T18:43:07Z"))
    }
    return time
  }

  /// A list of strings.
  func texts() throws -> [String] { try elements().map { try $0.string() } }
}
