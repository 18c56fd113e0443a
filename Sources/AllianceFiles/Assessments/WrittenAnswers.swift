import AllianceCore
import StrictJSON

/// The `answers` of a file: what its journal adds up to, said again.
///
/// Nearly all say just that. Those are compared as they stand, and only the others are read.
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
      if try !value.says(slot), try value.slot() != slot { different.append(key) }
      if !slot.isBlank { said += 1 }
      keys.append(key)
    }
    if said == sheet.count { return different }
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
  fileprivate func slot() throws -> Slot {
    var members = try JSONMembers(self)
    return try members.slot()
  }
}
