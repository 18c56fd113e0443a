import AllianceCore
import Glibc

/// The folders under `.state`, one for each kind of side file.
enum StateFolder: String {
  case locks, backups, drafts
}

extension AllianceHome {
  /// Opens a folder under `.state`, making what is missing (0700).
  func state(_ folder: StateFolder) throws(SystemError) -> Folder {
    do {
      let state = try openState()
      return try Folder(folder.rawValue, madeIn: state)
    }
  }

  private func openState() throws(SystemError) -> Folder {
    do {
      return try Folder(".state", madeIn: Folder(at: path, calls: calls))
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    do {
      try prepare()
    } catch {
      guard case .cannotWrite(_, _, let cause) = error else { throw SystemError(ENOENT) }
      throw cause
    }
    return try Folder(".state", madeIn: Folder(at: path, calls: calls))
  }
}

/// The name that stands for a document under `.state`: its slug and a hash of its real path.
struct StateKey: Equatable {
  let text: String

  init(for place: RealPath) {
    text = Slug(place.stem).text + "-" + Self.hash(of: place.path).sixteenDigits
  }

  /// A 64-bit FNV-1a hash, the same in every run.
  static func hash(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
