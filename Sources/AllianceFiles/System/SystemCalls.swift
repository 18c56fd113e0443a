/// The calls to the operating system through which this module touches the disk.
///
/// Every call throws the `SystemError` it failed with. Programs use `live`; a test replaces
/// single calls, so that the n-th one fails, is cut short or tells what it was asked.
public struct SystemCalls: Sendable {
  /// Opens a name in a folder: handle of the folder, name, flags, mode of a new file.
  public var open: @Sendable (Int32, String, Int32, UInt32) throws(SystemError) -> Int32
  /// Gives a handle back. The handle is gone even when this throws.
  public var close: @Sendable (Int32) throws(SystemError) -> Void
  /// Reads into the buffer and returns how many bytes came; zero at the end.
  public var read: @Sendable (Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes from the buffer and returns how many bytes went, perhaps fewer than asked.
  public var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Sets the length of an open file.
  public var truncate: @Sendable (Int32, Int) throws(SystemError) -> Void
  /// Sets the permissions of an open file.
  public var changeMode: @Sendable (Int32, UInt32) throws(SystemError) -> Void
  /// Waits until an open file or folder has reached the disk.
  public var sync: @Sendable (Int32) throws(SystemError) -> Void
  /// Facts about an open file.
  public var status: @Sendable (Int32) throws(SystemError) -> FileStatus
  /// Facts about a name in a folder; a symbolic link is not followed.
  public var statusOf: @Sendable (Int32, String) throws(SystemError) -> FileStatus
  /// Gives a file of a folder another name there, replacing what had that name.
  public var rename: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Gives a file of a folder another name there; `EEXIST` when that name is taken.
  public var renameNew: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Gives a file of a folder a second name there; `EEXIST` when that name is taken.
  public var link: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Removes a name from a folder.
  public var unlink: @Sendable (Int32, String) throws(SystemError) -> Void
  /// Takes an exclusive `flock` without waiting; `EWOULDBLOCK` when it is held elsewhere.
  public var lock: @Sendable (Int32) throws(SystemError) -> Void
  /// Gives an `flock` back.
  public var unlock: @Sendable (Int32) throws(SystemError) -> Void
  /// Makes a folder in a folder, with permissions.
  public var makeFolder: @Sendable (Int32, String, UInt32) throws(SystemError) -> Void
  /// The names in a folder, in no order; names that are not UTF-8 are left out.
  public var names: @Sendable (Int32) throws(SystemError) -> [String]
  /// The absolute path of something that exists, without symbolic links.
  public var realPath: @Sendable (String) throws(SystemError) -> String
  /// The time of day.
  public var now: @Sendable () -> FileTime
}
