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
    /// No key came in the time given.
    case idle
    case signal(Int32)
    case hangup
    case failed(errno: Int32)
  }

  /// Waits until keys have arrived (nil) or something else happened, `patience` milliseconds at most.
  mutating func wait(escapeIsKey: Bool, patience: Int32) -> Interruption? {
    let awaitsEscape = escapeIsKey && decoder.awaitsEscape
    let delay = awaitsEscape ? KeyInput.escapeDelay : patience
    switch Wait.forInput(descriptor, signals: signals, milliseconds: delay) {
    case .bytes(let bytes): decoder.feed(bytes)
    case .timeout where awaitsEscape: decoder.endEscape()
    case .timeout: return .idle
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
