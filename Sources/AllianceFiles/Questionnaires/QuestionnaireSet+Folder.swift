import AllianceCore
import Glibc

/// Why a folder cannot be taken for a questionnaire set.
public enum UnreadableSet: Error, Sendable {
  /// The world said no: not there, not a folder, not readable.
  case file(FileFailure)
  /// A file is not what a set is made of.
  case defects(QuestionnaireDefects)
}

extension QuestionnaireSet {
  /// More files than any set has; a folder with more is not one.
  private static let mostFiles = 200

  /// The set in a folder: its `*.yaml`, and those of its language folders.
  ///
  /// Nothing larger than a questionnaire file is read, and no folder but those of languages is entered.
  public init(folder path: String, calls: SystemCalls = .live) throws(UnreadableSet) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = try Self.names(in: path, calls)
    var files: [(name: String, bytes: [UInt8])] = []
    var translations: [Translation] = []
    for name in names.sorted() {
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") {
        files.append((name, try Self.bytes(path + "/" + name, calls)))
      } else if Language(name) != nil, let inside = try? Self.names(in: path + "/" + name, calls) {
        for file in inside.sorted() where file.hasSuffix(".yaml") && !file.hasPrefix(".") {
          let bytes = try Self.bytes(path + "/" + name + "/" + file, calls)
          translations.append(Translation(language: name, name: file, bytes: bytes))
        }
      }
      guard files.count + translations.count <= Self.mostFiles else {
        throw .defects(
          QuestionnaireDefects([
            Finding(
              at: .init(file: path, line: 1, column: 1),
              "this folder holds more than \(Self.mostFiles) YAML files",
              mend: "Give the folder of one questionnaire set")
          ]))
      }
    }
    self.init(files, folder: path, translations: translations)
  }

  /// The bytes of one YAML file, refused unread when it is larger than any of them is.
  public static func bytes(_ path: String, _ calls: SystemCalls = .live) throws(UnreadableSet)
    -> [UInt8]
  {
    do throws(FileFailure) {
      return try calls.load(
        path, in: AT_FDCWD, followingLinks: true, shownPath: path, limit: YAMLLimits.mostBytes
      ).bytes
    } catch {
      if case .tooLarge = error { throw .defects(YAMLLimits.tooLong(path)) }
      throw .file(error)
    }
  }

  private static func names(in path: String, _ calls: SystemCalls) throws(UnreadableSet) -> [String]
  {
    do throws(SystemError) {
      let folder = try Folder(at: path, calls: calls)
      return try repeating { () throws(SystemError) in try calls.names(folder.handle) }
    } catch {
      if error.code == ENOENT { throw .file(.notFound(path: path)) }
      throw .file(.cannotRead(path: path, cause: error))
    }
  }
}

extension WholeFile {
  /// Whether that path is a folder, also through a symbolic link.
  public static func isFolder(_ path: String, calls: SystemCalls = .live) -> Bool {
    (try? Folder(at: path, calls: calls)) != nil
  }
}
