import Glibc

/// Text that a person typed but did not send, kept for each document under `.state/drafts`.
///
/// Best effort: a draft is no part of the promise that holds for answers.
public struct DraftStore: Sendable {
  private let home: AllianceHome
  private static let longest = 1 << 20

  /// The drafts of a home.
  public init(home: AllianceHome) {
    self.home = home
  }

  /// Keeps a text for a document in place of an earlier one. Throws `cannotWrite` or
  /// `notFound`; a caller in a hurry may ignore it.
  public func write(_ text: String, for document: String) throws(FileFailure) {
    let name = try name(for: document)
    do throws(SystemError) {
      guard text.utf8.count <= Self.longest else { throw SystemError(EFBIG) }
      let folder = try home.state(.drafts)
      let file = try folder.writeTemporary(Array(text.utf8), for: name, permissions: 0o600)
      try folder.install(file, over: name)
      _ = try folder.sync()
    } catch {
      let path = home.path + "/.state/drafts/" + name
      throw .cannotWrite(path: path, task: .draft, cause: error)
    }
  }

  /// The text kept for a document; nil when there is none or it cannot be read as UTF-8.
  public func read(for document: String) -> String? {
    guard let name = try? name(for: document), let folder = try? home.state(.drafts) else {
      return nil
    }
    let draft = try? home.calls.load(
      name, in: folder.handle, followingLinks: false, shownPath: folder.path(of: name),
      limit: Self.longest)
    return draft.flatMap { String(validating: $0.bytes, as: UTF8.self) }
  }

  /// Forgets the text kept for a document.
  public func remove(for document: String) {
    guard let name = try? name(for: document), let folder = try? home.state(.drafts) else {
      return
    }
    folder.removeLeftOvers(of: name)
    folder.remove(name)
  }

  private func name(for document: String) throws(FileFailure) -> String {
    StateKey(for: try RealPath(ofDocument: document, calls: home.calls)).text + ".txt"
  }
}

extension Folder {
  /// Removes the temporary files that a killed process left of a file.
  func removeLeftOvers(of name: String) {
    guard let names = try? calls.names(handle) else { return }
    for candidate in names where TemporaryName.isLeftOver(candidate, of: name) {
      guard let status = try? status(of: candidate), status.kind == .regular else { continue }
      remove(candidate)
    }
  }
}
