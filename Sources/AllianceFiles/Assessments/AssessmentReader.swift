import AllianceCore
import StrictJSON

/// Reads an assessment file and refuses what is damaged, foreign or newer, with the place (formats 4).
public enum AssessmentReader {
  /// A text of more bytes is refused.
  public static let mostBytes = JSONLimits.standard.inputBytes

  /// The assessment in these bytes.
  ///
  /// - Throws: `UnreadableAssessment`, which says what is wrong and where.
  public static func read(_ bytes: [UInt8]) throws(UnreadableAssessment) -> Assessment {
    let tape: JSONTape
    do { tape = try JSONTape(bytes) } catch {
      throw [.object, nil].contains(JSONTape.firstKind(of: bytes)) ? .damaged(error) : .foreign
    }
    return try tape.withRoot { (root) throws(UnreadableAssessment) in
      do {
        var members = try JSONMembers(root)
        return try assessment(&members)
      } catch let error as UnreadableAssessment {
        throw error
      } catch let error as JSONError {
        throw refusal(of: root, error)
      } catch {
        preconditionFailure("reading an assessment throws only its own errors: \(error)")
      }
    }
  }

  /// What a text is called that does not fit: foreign or newer if its format and version say so, else damaged.
  private static func refusal(
    of root: JSONTape.Value, _ damage: JSONError
  ) -> UnreadableAssessment {
    guard var members = try? JSONMembers(root) else { return .foreign }
    do {
      let format = try members.optional("format")?.string()
      let version = try members.optional("version")?.integer()
      return refusal(format: format, version: version) ?? .damaged(damage)
    } catch {
      return .damaged(error)
    }
  }

  private static func refusal(format: String?, version: Int?) -> UnreadableAssessment? {
    guard format == AssessmentText.format, let version, version >= 1 else { return .foreign }
    return version > AssessmentText.version ? .newer(version: version) : nil
  }

  private static func assessment(_ members: inout JSONMembers) throws -> Assessment {
    let format = try members.text("format")
    let version = try members.required("version")
    if let refusal = refusal(format: format, version: try version.integer()) { throw refusal }
    let id = try members.text("id")
    let start = Deed.Start(
      title: try members.text("title"), mode: try members.word("mode", as: Deed.Start.Mode.self),
      path: try members.word("path", as: Deed.Start.Path.self),
      currency: try members.text("currency"),
      questionnaire: try members.pin("questionnaire"))
    let parties = try members.list("parties") { try $0.party(try $0.text("code")) }
    let people = try members.list("people") { try $0.person(try $0.text("code")) }
    let answers = WrittenAnswers(try members.required("answers"))
    let assessment: Assessment
    do { assessment = try self.assessment(id: id, &members) } catch {
      try answers.check()  // What is wrong with them comes first.
      throw error
    }
    let differences = try differences(
      of: assessment.standing, from: start, parties, people, answers)
    guard differences.isEmpty else { throw UnreadableAssessment.differs(differences) }
    return assessment
  }

  private static func assessment(id: String, _ members: inout JSONMembers) throws -> Assessment {
    let journal = try members.list("journal") { try $0.entry() }
    try members.finish()
    do { return try Assessment(id: id, journal: journal) } catch {
      throw UnreadableAssessment.journal(error)
    }
  }

  /// Where the head or the answers say something else than the journal adds up to.
  private static func differences(
    of standing: Standing, from start: Deed.Start, _ parties: [Party], _ people: [Person],
    _ answers: WrittenAnswers
  ) throws -> [String] {
    var places: [String] = []
    if start != standing.start {
      places.append("the facts at the top (title, mode, path, currency, questionnaire)")
    }
    if parties != standing.parties.map(\.written) { places.append("parties") }
    if people != standing.people.map(\.written) { places.append("people") }
    return places + (try answers.differences(from: standing.answers)).map(\.path).sorted()
  }
}

extension SlotKey {
  /// `Q1.04/-/acme`, as `answers` nests it.
  var path: String { "\(question)/\(round ?? Self.noRound)/\(party ?? Self.joint)" }
}

extension Party {
  /// The facts a file writes about a party.
  fileprivate var written: Party { Party(code: code, name: name, country: country, size: size) }
}

extension Person {
  /// The facts a file writes about a person.
  fileprivate var written: Person {
    Person(code: code, name: name, party: party, role: role, isPresent: isPresent)
  }
}
