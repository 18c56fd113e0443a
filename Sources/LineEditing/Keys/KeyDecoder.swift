/// Turns the bytes of a terminal into key events. A value without I/O: feed it, take what comes out.
struct KeyDecoder {
  private enum State {
    case ground
    case escape
    /// After ESC [ ; the bytes before the final one.
    case sequence([UInt8])
    /// After ESC O: one more byte names the key.
    case applicationKey
    /// After ESC [ [ : the Linux console adds one more byte.
    case consoleKey
    case paste
  }

  private var state = State.ground
  private var utf8 = UTF8Scanner()
  private var pasted: [UInt8] = []
  private var followsReturn = false
  private(set) var events: [KeyEvent] = []

  /// Whether Escape has arrived and it is open what follows.
  var awaitsEscape: Bool {
    if case .escape = state { return true }
    return false
  }

  /// Takes bytes, in pieces of any size.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  /// Nothing followed Escape for a while: it stands alone.
  mutating func endEscape() {
    guard awaitsEscape else { return }
    state = .ground
    events.append(.escape)
  }

  /// Hands over the events so far.
  mutating func takeEvents() -> [KeyEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Hands over the part of a paste whose end never came.
  mutating func takeUnfinishedPaste() -> [Unicode.Scalar] {
    guard case .paste = state else { return [] }
    state = .ground
    defer { pasted = [] }
    return PastedText.cleaned(pasted)
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeAfterEscape(byte)
    case .sequence(let earlier): takeInSequence(byte, after: earlier)
    case .paste: takePasted(byte)
    case .consoleKey: state = .ground
    case .applicationKey:
      state = .ground
      guard (0x40...0x7E).contains(byte) else { return takeGround(byte) }
      emit(KeySequence.applicationKey(byte))
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    // CR LF is one Enter, also when the two arrive apart.
    let endsReturn = followsReturn && byte == 0x0A
    followsReturn = byte == 0x0D
    if endsReturn { return }
    switch utf8.take(byte) {
    case .incomplete: break
    case .scalar(let scalar): emitGround(scalar)
    case .broken:
      events.append(.text("\u{FFFD}"))
      takeGround(byte)
    }
  }

  private mutating func emitGround(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: state = .escape
    case 0x00, 0x80...0x9F: break  // NUL and C1 controls never become text
    case 0x01...0x1F, 0x7F: events.append(.control(UInt8(scalar.value)))
    case 0x2028, 0x2029: events.append(.key(.newline))
    default: events.append(.text(scalar))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape  // Escape pressed twice means it once
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .applicationKey
    case 0x0D, 0x0A: events.append(.key(.newline))
    case 0x08, 0x20...0x7F: emit(KeySequence.meta(byte))
    default:
      // Ctrl-C after Escape is still Ctrl-C.
      events.append(.escape)
      takeGround(byte)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8, after earlier: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where earlier.isEmpty: state = .consoleKey
    case 0x20...0x3F where earlier.count < 32: state = .sequence(earlier + [byte])
    case 0x40...0x7E:
      state = .ground
      if earlier == Array("200".utf8) && byte == UInt8(ascii: "~") {
        state = .paste
      } else {
        emit(KeySequence.key(parameters: earlier, final: byte))
      }
    default:
      // Not a sequence after all: give up on it, keep the byte.
      state = .ground
      takeGround(byte)
    }
  }

  private mutating func takePasted(_ byte: UInt8) {
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), PastedText.endsWithTerminator(pasted) else { return }
    state = .ground
    pasted.removeLast(PastedText.terminator.count)
    events.append(.paste(PastedText.cleaned(pasted)))
    pasted = []
  }

  private mutating func emit(_ event: KeyEvent?) {
    if let event { events.append(event) }
  }
}
