import AllianceCore
import StrictJSON

extension JSONWriter {
  /// A slot in the order state, value, fields, raters, reason, note, evidence (formats 4).
  mutating func write(_ slot: Slot) {
    object { writer in
      if let mark = slot.mark {
        writer.member("state", mark.rawValue)
      } else if !slot.isEmpty {
        writer.member("state", Slot.answeredWord)
      }
      if let value = slot.value {
        writer.key("value")
        writer.write(value)
      } else if !slot.rows.isEmpty {
        writer.key("value")
        writer.array { writer in for row in slot.rows { writer.write(row) } }
      }
      if !slot.fields.isEmpty {
        writer.key("fields")
        writer.write(slot.fields)
      }
      if !slot.raters.isEmpty {
        writer.key("raters")
        writer.object { writer in
          for rating in slot.raters {
            writer.key(rating.person)
            writer.write(rating.value)
          }
        }
      }
      writer.member("reason", slot.reason)
      writer.member("note", slot.note)
      writer.member("evidence", slot.evidence)
    }
  }

  private mutating func write(_ row: Slot.Row) {
    object { writer in
      writer.member("row", row.id)
      writer.members(row.cells)
    }
  }
}

extension JSONMembers {
  mutating func slot() throws -> Slot {
    var slot = Slot()
    if let state = try optionalText("state"), state != Slot.answeredWord {
      guard let mark = Deed.Mark(rawValue: state) else {
        throw object.error(.refused("the state \"\(state)\" is unknown"))
      }
      slot.mark = mark
    }
    if let value = optional("value") {
      if value.kind == .array, try value.elements().first?.kind == .object {
        slot.rows = try value.elements().map(row)
      } else {
        slot.value = try value.stated()
      }
    }
    if has("fields") { slot.fields = try statements("fields") }
    if has("raters") {
      var raters = try members("raters")
      slot.raters = try raters.rest().map { Slot.Rating($0.key, try $0.value.stated()) }
    }
    slot.reason = try optionalText("reason")
    slot.note = try optionalText("note")
    slot.evidence = try optionalText("evidence")
    try finish()
    return slot
  }

  private func row(_ value: JSONTape.Value) throws -> Slot.Row {
    var members = try JSONMembers(value)
    return Slot.Row(try members.text("row"), cells: try members.statements())
  }
}

extension Slot {
  /// The word for a slot that holds an answer.
  static let answeredWord = "answered"
}
