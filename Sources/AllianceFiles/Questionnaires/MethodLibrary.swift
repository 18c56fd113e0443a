import AllianceCore

/// Where questionnaires are found: the folder somebody named, `questionnaires/` inside the home, and the program itself.
///
/// `questionnaires/ID/` is the set in use; older versions may be kept beside it as `questionnaires/ID@VERSION/`.
public struct MethodLibrary: Sendable {
  private let home: AllianceHome
  /// A folder named on the command line; it is then the only set that is used.
  private let chosen: String?

  public init(home: AllianceHome, chosen: String? = nil) {
    self.home = home
    self.chosen = chosen
  }

  /// The set to begin with: the folder that was named, else the one inside the program.
  public func setToStart() throws(UnreadableSet) -> QuestionnaireSet {
    guard let chosen else { return .shipped }
    return try QuestionnaireSet(folder: chosen, calls: home.calls)
  }

  /// The set with that id that is in use; nil when there is none. A folder in the home goes before the program.
  public func set(id: String) throws(UnreadableSet) -> QuestionnaireSet? {
    if let chosen { return try QuestionnaireSet(folder: chosen, calls: home.calls) }
    if let own = try folder(named: id) { return own }
    return QuestionnaireSet.shipped.id == id ? .shipped : nil
  }

  /// The very files an assessment was answered with, where they are still at hand.
  public func set(pinned pin: Questionnaire.Pin) -> QuestionnaireSet? {
    let kept = try? folder(named: "\(pin.id)@\(pin.version)")
    let current = try? folder(named: pin.id)
    let known = [kept, current].compactMap { $0 ?? nil } + [.shipped]
    return known.first { $0.sha256 == pin.sha256 }
  }

  /// Where the set with that id would lie in the home.
  public func place(of id: String) -> String { "\(home.path)/questionnaires/\(id)" }

  private func folder(named name: String) throws(UnreadableSet) -> QuestionnaireSet? {
    // An id comes out of a file that somebody sent; it names a folder here and never a way out of it.
    guard !name.hasPrefix("."),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.@".contains($0)) })
    else { return nil }
    do {
      return try QuestionnaireSet(folder: place(of: name), calls: home.calls)
    } catch {
      if case .file(.notFound) = error { return nil }
      throw error
    }
  }
}

extension QuestionnaireSet {
  /// The id in `questionnaire.yaml`; nil when it cannot be read.
  public var id: String? {
    guard let head = files.first(where: { $0.name == "questionnaire.yaml" }),
      let tree = try? DocumentNode.reading(bytes: head.bytes, file: head.name),
      case .mapping(let entries) = tree.content,
      case .scalar(let id, _)? = entries.first(where: { $0.key.name == "id" })?.value.content
    else { return nil }
    return id
  }
}
