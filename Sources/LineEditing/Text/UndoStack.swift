/// Earlier states of a text, the latest last, bounded in number and size.
struct UndoStack {
  private var states: [TextBuffer] = []
  private var scalarCount = 0
  private static let mostStates = 500
  private static let mostScalars = 4_000_000

  /// Remembers a state.
  mutating func push(_ state: TextBuffer) {
    states.append(state)
    scalarCount += state.scalars.count
    while states.count > UndoStack.mostStates
      || scalarCount > UndoStack.mostScalars && states.count > 1
    {
      scalarCount -= states.removeFirst().scalars.count
    }
  }

  /// Takes the latest state back.
  mutating func pop() -> TextBuffer? {
    guard let state = states.popLast() else { return nil }
    scalarCount -= state.scalars.count
    return state
  }
}
