import AllianceCore
import StrictJSON

/// The `answers` of a file: what its journal adds up to, said again.
///
/// Nearly always they are written just as we would write them. Those are compared as they stand,
/// and only the others are read.
struct WrittenAnswers {
  private let object: JSONTape.Value

  init(_ object: JSONTape.Value) { self.object = object }

  /// Refuses what cannot be read.
  func check() throws {
    try forEach { _, value in _ = try value.slot() }
  }

  /// The slots that say something else than the sheet, and those that are missing.
  func differences(from sheet: AnswerSheet) throws -> [SlotKey] {
    var keys: [SlotKey] = []
    var different: [SlotKey] = []
    var said = 0
    try forEach { key, value in
      let slot = sheet[key].written
      if !value.isWritten(as: slot), try value.slot() != slot { different.append(key) }
      if !slot.isBlank { said += 1 }
      keys.append(key)
    }
    if said == sheet.keys.count(where: { _ in true }) { return different }
    return different + Set(sheet.keys).subtracting(keys)
  }

  /// Walks through `answers[question][round or "-"][party or "joint"]`.
  private func forEach(_ body: (SlotKey, JSONTape.Value) throws -> Void) throws {
    var questions = try JSONMembers(object)
    for (question, value) in questions.rest() {
      var rounds = try JSONMembers(value)
      for (round, value) in rounds.rest() {
        var parties = try JSONMembers(value)
        for (party, value) in parties.rest() {
          let key = SlotKey(
            question, round: round == SlotKey.noRound ? nil : round,
            party: party == SlotKey.joint ? nil : party)
          try body(key, value)
        }
      }
    }
  }
}

extension JSONTape.Value {
  /// Whether this is how the slot is written; no may mean that it is only written in another way.
  fileprivate func isWritten(as slot: Slot) -> Bool {
    // The value of a slot hides its rows when it is written, so these bytes would not tell of them.
    guard slot.value == nil || slot.rows.isEmpty else { return false }
    return isWritten(as: JSONWriter.line(reserving: 256) { $0.write(slot) })
  }

  fileprivate func slot() throws -> Slot {
    var members = try JSONMembers(self)
    return try members.slot()
  }
}
