import Glibc

/// Where a file really lives, symbolic links resolved: a folder and a name in it.
struct RealPath: Equatable {
  let folder: String
  let name: String

  var path: String { folder == "/" ? "/" + name : folder + "/" + name }

  var stem: String { Self.stem(of: name) }

  /// A file name without `.alliance.json` or `.json`.
  static func stem(of name: String) -> String {
    for ending in [AllianceHome.ending, ".json"]
    where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// The place of something that exists. Throws `notFound` or `cannotRead`.
  init(ofExisting path: String, calls: SystemCalls) throws(FileFailure) {
    do {
      let real = try repeating { () throws(SystemError) in try calls.realPath(path) }
      (folder, name) = Self.split(real)
    } catch {
      if error.code == ENOENT { throw .notFound(path: path) }
      throw .cannotRead(path: path, cause: error)
    }
  }

  /// The place of a file still to be made: only its folder exists.
  ///
  /// Throws `notAFile` when the path ends like a folder, else `cannotWrite`.
  init(ofNew path: String, task: FileTask, calls: SystemCalls) throws(FileFailure) {
    let (given, last) = Self.split(path)
    guard !last.isEmpty, last != ".", last != ".." else {
      throw .notAFile(path: path, kind: .folder)
    }
    do {
      folder = try repeating { () throws(SystemError) in try calls.realPath(given) }
      name = last
    } catch {
      throw .cannotWrite(path: path, task: task, cause: error)
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
