/// What the bytes from a terminal mean.
enum KeyEvent: Equatable {
  /// A character of text.
  case text(Unicode.Scalar)
  /// A control key, as the byte it sends.
  case control(UInt8)
  /// A character typed together with Alt, or after Escape.
  case meta(Unicode.Scalar)
  /// Escape alone.
  case escape
  /// A key with a meaning of its own.
  case key(EditAction)
  /// A bracketed paste, cleaned: line ends are LF, no other controls but tabs.
  case paste([Unicode.Scalar])
}
