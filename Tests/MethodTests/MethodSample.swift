import AllianceFiles
import Testing

@testable import AllianceCore

/// The shipped method, and assessments of acme and globex that are built from what each of them says.
enum MethodSample {
  static func method() throws -> Questionnaire { try read.get() }

  private static let read = Result { try QuestionnaireSet.shipped.questionnaire() }

  static func rules() throws -> VerdictRules { try #require(try method().verdictRules) }

  /// One answer; the fields and cells that it leaves out are unknown, so that it is complete.
  struct Said: Sendable {
    var code: String
    var by: [String?]
    var value: Value?
    var fields: [String: Value] = [:]
    var rows: [[String: Value]] = []
    var round: String?
    /// In the place of an answer.
    var mark: Deed.Mark?
    /// A table that is finished without a row.
    var hasNoRows = false
  }

  /// Both say the same.
  static func both(_ code: String, _ value: Value? = nil, _ fields: [String: Value] = [:]) -> Said {
    Said(code: code, by: ["acme", "globex"], value: value, fields: fields)
  }

  static func acme(_ code: String, _ value: Value? = nil, _ fields: [String: Value] = [:]) -> Said {
    Said(code: code, by: ["acme"], value: value, fields: fields)
  }

  static func globex(_ code: String, _ value: Value? = nil, _ fields: [String: Value] = [:]) -> Said
  {
    Said(code: code, by: ["globex"], value: value, fields: fields)
  }

  /// The one answer for all.
  static func all(_ code: String, _ value: Value? = nil, _ fields: [String: Value] = [:]) -> Said {
    Said(code: code, by: [nil], value: value, fields: fields)
  }

  /// A table of all that is finished without a row.
  static func none(_ code: String) -> Said { Said(code: code, by: [nil], hasNoRows: true) }

  /// Nobody can say it.
  static func unknown(_ code: String) -> Said { Said(code: code, by: [nil], mark: .unknown) }

  /// One word in the same column of each fixed row, or rows of a table.
  static func table(
    _ code: String, by: [String?] = ["acme", "globex"], rows: [[String: Value]],
    fields: [String: Value] = [:], round: String? = nil
  ) -> Said {
    Said(code: code, by: by, fields: fields, rows: rows, round: round)
  }

  /// What these answers add up to on that day; `later` are deeds behind them.
  static func scoring(
    _ said: [Said], later: [Deed] = [], asOf: String = "2026-11-21",
    path: Deed.Start.Path = .full
  ) throws -> Scoring {
    let method = try method()
    var assessment = try Assessment(
      id: "sample",
      journal: [
        JournalEntry(
          id: "0", at: Timestamp(seconds: 0),
          deed: .started(
            Deed.Start(title: "Sample", path: path, currency: "EUR", questionnaire: method.pin)))
      ])
    func record(_ deed: Deed) {
      let id = "\(assessment.journal.count)"
      assessment.append(JournalEntry(id: id, at: Timestamp(seconds: 1), deed: deed))
    }
    for code in ["acme", "globex"] { record(.party(.added, Party(code: code, name: code))) }
    var rounds: [String] = []
    for one in said {
      if let round = one.round, !rounds.contains(round) {
        if let last = rounds.last { record(.roundClosed(last, alerts: [])) }
        rounds.append(round)
        record(.roundOpened(round))
      }
      for party in one.by { answer(one, SlotKey(one.code, round: one.round, party: party)) }
    }
    func answer(_ one: Said, _ key: SlotKey) {
      func stated(_ part: Deed.Answered.Part) { record(.answered(key, Deed.Answered(part))) }
      func inquiry() -> Inquiry? {
        Interview(method, standing: assessment.standing, lifecycle: Lifecycle(method)).inquiry(key)
      }
      if let mark = one.mark { return record(.marked(key, mark, reason: nil)) }
      if let value = one.value { stated(.value(.given(value))) }
      for (index, row) in one.rows.enumerated() {
        let id = row["id"]?.text ?? "row\(index)"
        var cells = NamedStatements()
        for column in inquiry()?.askedColumns ?? [] {
          cells[column.name] = row[column.name].map(Stated.given) ?? .unknown
        }
        stated(.row(id, cells: cells))
      }
      if !one.rows.isEmpty || one.hasNoRows { stated(.rowsDone) }
      // A fact can open another field.
      for _ in 0..<2 {
        var fields = NamedStatements()
        for asked in inquiry()?.askedFields ?? [] {
          fields[asked.name] = one.fields[asked.name].map(Stated.given) ?? .unknown
        }
        if !fields.names.isEmpty { stated(.fields(fields)) }
      }
    }
    for deed in later { record(deed) }
    let day = try #require(PartialDate(iso: asOf)?.lastDay)
    return Scoring(assessment, method: method, asOf: day)
  }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .number(Number(value)) }
  public init(stringLiteral value: String) { self = .text(value) }
}
