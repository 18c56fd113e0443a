/// Keys in the order they were pressed, whichever line they turn out to belong to.
struct KeyInput {
  private let descriptor: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  private var queue: [KeyEvent] = []
  private var head = 0

  /// How long Escape waits for company where it is a key of its own.
  private static let escapeDelay: Int32 = 60

  init(descriptor: Int32, signals: Int32) {
    self.descriptor = descriptor
    self.signals = signals
  }

  /// The next key that has arrived; nil when it is time to wait.
  mutating func next() -> KeyEvent? {
    guard head < queue.count else { return nil }
    defer {
      head += 1
      if head == queue.count {
        queue.removeAll(keepingCapacity: true)
        head = 0
      }
    }
    return queue[head]
  }

  /// Why a wait ended without keys.
  enum Interruption {
    case signal(Int32)
    case hangup
    case failed(errno: Int32)
  }

  /// Waits until keys have arrived (nil) or something else happened.
  mutating func wait(escapeIsKey: Bool) -> Interruption? {
    let delay = escapeIsKey && decoder.awaitsEscape ? KeyInput.escapeDelay : -1
    switch Wait.forInput(descriptor, signals: signals, milliseconds: delay) {
    case .bytes(let bytes): decoder.feed(bytes)
    case .timeout: decoder.endEscape()
    case .signal(let number): return .signal(number)
    case .end: return .hangup
    case .failed(let errno): return .failed(errno: errno)
    }
    queue.append(contentsOf: decoder.takeEvents())
    return nil
  }

  /// The part of a paste that had arrived when everything ended.
  mutating func takeUnfinishedPaste() -> [Unicode.Scalar] { decoder.takeUnfinishedPaste() }
}
