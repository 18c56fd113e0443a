import Glibc

/// Makes a closed pipe and a file size limit ordinary errors instead of the end of the process.
///
/// A program calls this once at its start, before it opens a document.
public func ignoreFileSignals() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
