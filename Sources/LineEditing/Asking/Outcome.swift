/// How one ask ended. A draft is the text as it stood: nothing a person typed is dropped silently.
public enum Outcome: Sendable, Equatable {
  /// The person sent this text; further lines are separated by "\n".
  case line(String)
  /// Ctrl-C, or SIGINT from outside: the line is given up, not the session.
  case cancelled(draft: String)
  /// Ctrl-D on an empty line, or the end of a pipe.
  case endOfInput
  /// SIGTERM or SIGHUP arrived.
  case signal(Int32, draft: String)
  /// The terminal went away.
  case hangup(draft: String)
  /// Reading failed for another reason.
  case failed(errno: Int32, draft: String)
}
