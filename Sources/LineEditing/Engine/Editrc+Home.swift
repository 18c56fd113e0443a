extension Editrc {
  /// The file a person keeps: EDITRC, or `.editrc` in the home folder. Nothing when there is none.
  static func ofThisPerson(programName: String) -> Editrc {
    let path = Environment["EDITRC"] ?? Environment["HOME"].map { $0 + "/.editrc" }
    return Editrc(path.map(contents) ?? "", programName: programName)
  }

  /// At most 64 KiB of a regular file; anything else is no settings file.
  private static func contents(_ path: String) -> String {
    let bytes = try? RegularFile.read(path, atMost: 65_536)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
