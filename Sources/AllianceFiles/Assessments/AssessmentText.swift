import AllianceCore
import StrictJSON

/// An assessment as the text of its file, version 1 (formats 4).
///
/// It keeps the line of every journal entry, so that a save costs what changed and not what stands.
public struct AssessmentText {
  private var journalLines: [[UInt8]] = []

  public init() {}

  static let format = "alliance-assessment"
  static let version = 1

  /// The bytes of the whole file: UTF-8, LF, two-space indent, keys in the order of formats 4.
  public mutating func bytes(of assessment: Assessment) -> [UInt8] {
    for entry in assessment.journal[min(journalLines.count, assessment.journal.count)...] {
      journalLines.append(JSONWriter.line { $0.write(entry) })
    }
    let standing = assessment.standing
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member("format", Self.format)
      writer.member("version", Number(Self.version))
      writer.member("id", assessment.id)
      writer.member("title", standing.start.title)
      writer.member("mode", standing.start.mode.rawValue)
      writer.member("path", standing.start.path.rawValue)
      writer.member("currency", standing.start.currency)
      writer.key("questionnaire")
      writer.write(line: JSONWriter.line { $0.write(standing.start.questionnaire) })
      writer.key("parties")
      writer.write(line: JSONWriter.line { $0.write(standing.parties) })
      writer.key("people")
      writer.write(line: JSONWriter.line { $0.write(standing.people) })
      writer.key("answers")
      writer.writeAnswers(of: standing)
      writer.key("journal")
      writer.array(.lines) { writer in for line in journalLines { writer.write(line: line) } }
    }
    return writer.document()
  }
}

extension JSONWriter {
  mutating func write(_ parties: [Party]) {
    array { writer in
      for party in parties {
        writer.object { writer in
          writer.member("code", party.code)
          writer.facts(of: party)
        }
      }
    }
  }

  mutating func write(_ people: [Person]) {
    array { writer in
      for person in people {
        writer.object { writer in
          writer.member("code", person.code)
          writer.facts(of: person)
        }
      }
    }
  }

  /// One line per question, sorted by code; rounds with `-` first, parties in their order, joint last.
  fileprivate mutating func writeAnswers(of standing: Standing) {
    let byQuestion = Dictionary(grouping: standing.answers.keys, by: \.question)
    object(.lines) { writer in
      for question in byQuestion.keys.sorted() {
        writer.key(question)
        let byRound = Dictionary(grouping: byQuestion[question] ?? []) {
          $0.round ?? SlotKey.noRound
        }
        writer.write(
          line: JSONWriter.line { writer in
            writer.object { writer in
              for round in byRound.keys.sorted(by: Self.roundPrecedes) {
                writer.key(round)
                writer.write(byRound[round] ?? [], of: standing)
              }
            }
          })
      }
    }
  }

  private mutating func write(_ keys: [SlotKey], of standing: Standing) {
    let rank = { (key: SlotKey) in
      standing.parties.firstIndex { $0.code == key.party } ?? standing.parties.count
    }
    object { writer in
      for key in keys.sorted(by: { rank($0) < rank($1) }) {
        writer.key(key.party ?? SlotKey.joint)
        writer.write(standing.answers[key])
      }
    }
  }

  private static func roundPrecedes(_ left: String, _ right: String) -> Bool {
    left == SlotKey.noRound || (right != SlotKey.noRound && left < right)
  }
}
