/// Who may see to a condition of a gate or open it by override: the same rule however it is typed.
public enum GateOwner {
  /// Why nobody is named.
  public enum Refusal: Error, Hashable, Sendable {
    /// It looks like the code of a person, and no person who is here has it.
    case unknownCode(String)
    case noName
  }

  /// Whether a text names or says something at all.
  public static func isName(_ text: String) -> Bool { text.contains(where: \.isLetter) }

  /// A person by their code, else anybody with a name.
  public static func find(_ typed: String, among people: [Person]) throws(Refusal) -> String {
    let code = typed.lowercased()
    if people.contains(where: { $0.code == code && !$0.isRetired }) { return code }
    if isCode(code) { throw .unknownCode(code) }
    guard isName(typed) else { throw .noName }
    return typed
  }

  /// `p1`, `p12`: how the codes of people look.
  private static func isCode(_ text: String) -> Bool {
    text.count > 1 && text.first == "p" && text.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }
}
