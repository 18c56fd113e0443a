import Glibc

/// What a name on disk stands for.
public enum FileKind: Equatable, Sendable {
  case regular, folder, link, pipe, socket, device
}

/// The facts about a file that this module compares.
public struct FileStatus: Equatable, Sendable {
  /// The device that holds the file.
  public var device: UInt64
  /// The number of the file on its device.
  public var inode: UInt64
  /// The length in bytes.
  public var size: Int
  /// When the content last changed.
  public var modified: FileTime
  /// The permission bits, with the sticky bit.
  public var mode: UInt32
  /// What it is.
  public var kind: FileKind

  /// Takes the facts from what the system reported.
  public init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    size = Int(facts.st_size)
    modified = FileTime(seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec)
    mode = UInt32(facts.st_mode) & 0o7777
    kind =
      switch facts.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
  }
}

extension FileStatus {
  /// The bits that say who may read and write.
  var permissions: UInt32 { mode & 0o777 }

  /// Whether someone besides the owner may read or write it.
  var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// Whether anyone may swap files in this folder: writable by all, without the sticky bit.
  var letsAnyoneSwapFiles: Bool { mode & 0o002 != 0 && mode & 0o1000 == 0 }

  /// Whether both are the very same file.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether both are the same file, untouched since.
  func isSameVersion(as other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
      && kind == other.kind
  }
}
