import Synchronization

/// A question in the place where one party answers it, with what stands there and what follows from it, found once for
/// everybody who looks there.
///
/// It knows no situation, since the situation keeps it.
final class AskedPlace: Sendable {
  let card: QuestionCard
  let key: SlotKey
  let slot: Slot
  /// The main value, if it stands and is of the question's kind.
  let value: Stated?
  private let found = Mutex(Found())

  private struct Found {
    var isApplicable: Bool?
    var lines: AskedLines?
  }

  init(_ card: QuestionCard, key: SlotKey, _ slot: Slot) {
    self.card = card
    self.key = key
    self.slot = slot
    let isFitting = slot.value?.value.map { card.question.kind.plain?.accepts($0) == true } ?? true
    value = isFitting ? slot.value : nil
  }

  /// Finding runs outside of the lock, since finding one thing may ask for another.
  func isApplicable(_ find: () -> Bool) -> Bool {
    if let known = found.withLock({ $0.isApplicable }) { return known }
    let isApplicable = find()
    found.withLock { $0.isApplicable = isApplicable }
    return isApplicable
  }

  func lines(_ find: () -> AskedLines) -> AskedLines {
    if let known = found.withLock({ $0.lines }) { return known }
    let lines = find()
    found.withLock { $0.lines = lines }
    return lines
  }
}

/// The fields, columns and rows that are asked in one place.
final class AskedLines: Sendable {
  let fields: [AskedField]
  let columns: [AskedField]
  let rows: [Inquiry.AskedRow]
  /// Whether everything is said or known to be unknown.
  let isComplete: Bool

  init(of inquiry: Inquiry) {
    fields = inquiry.applicableFields
    columns = inquiry.question.kind.table == nil ? [] : inquiry.applicableColumns
    rows = inquiry.rowsInPlace
    isComplete = inquiry.isComplete(fields, columns, rows)
  }
}
