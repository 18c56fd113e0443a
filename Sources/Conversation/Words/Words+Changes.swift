import AllianceCore
import TerminalText

/// What people are told when the questionnaire is another than the one they answered.
extension Words {
  static func change(_ page: inout Page, _ change: MethodChange, _ method: Questionnaire) {
    page.space()
    page.paragraph(heading(change))
    let names = { (codes: [String]) in
      codes.map { code in method.question(code).map { "\(code) \($0.name)" } ?? code }
        .joined(separator: "; ")
    }
    if !change.new.isEmpty { page.paragraph("New: \(names(change.new)).") }
    if !change.changed.isEmpty {
      page.paragraph(
        "Changed: \(names(change.changed)). What was answered there is asked again; an empty line keeps it."
      )
    }
    if !change.retired.isEmpty {
      page.paragraph("No longer asked: \(names(change.retired)). The answers stay in the file.")
    }
    page.paragraph(
      change.isCompared
        ? "Everything else stands as it was answered."
        : "The files it was answered with are not here, so nothing can be said about new questions, and only answers "
          + "that no longer fit are asked again.")
  }

  private static func heading(_ change: MethodChange) -> String {
    change.from.version == change.to.version
      ? "The files of \"\(change.to.id)\" were changed since you answered, but still call themselves version "
        + "\(change.to.version)."
      : "You answered version \(change.from.version) of \"\(change.to.id)\"; now it is version "
        + "\(change.to.version)."
  }
}
