import AllianceCore
import StrictJSON

/// Verdict, outcome test, characteristics, risks and decision (formats 7).
extension ScorecardJSON {
  func writeVerdict(to writer: inout JSONWriter) {
    guard let verdict = scoring.verdict else { return }
    let words = VerdictWords(scoring)
    writer.member("verdict") { writer in
      writer.member("class", text: verdict.verdict)
      writer.list("possible", verdict.possible) { $1.write($0) }
      writer.member("rule", verdict.rule)
      writer.list("qualifiers", verdict.qualifiers) { $1.write($0.id) }
      writer.member("type", text: verdict.type)
      writer.member("form", text: verdict.form)
      writer.member("equity", text: verdict.equity)
      writer.key("contested")
      writer.write(verdict.isContested)
      writer.list("contradictions", verdict.contradictions) { contradiction, writer in
        writer.place(contradiction.question, nil, contradiction.says)
      }
      writer.list("because", verdict.because) { reason, writer in
        writer.place(reason.question, reason.party, words.words(for: reason))
      }
      writer.list("missing", verdict.missing) { $1.write($0) }
    }
  }

  func writeOutcomeTest(to writer: inout JSONWriter) {
    let outcome = scoring.method.verdictRules.map(scoring.realisedOutcome)
    writer.member("outcomeTest") { writer in
      writer.member("overall", (outcome?.overall ?? scoring.outcomeTest).rawValue)
      writer.member("basis", (outcome?.basis ?? .expected).rawValue)
      writer.member("parties") { writer in
        for party in parties {
          let result = outcome?.parties.first { $0.party == party.code }?.result
          writer.member(party.code, (result ?? scoring.outcomeTest(of: party.code)).rawValue)
        }
      }
    }
  }

  func writeCharacteristics(to writer: inout JSONWriter) {
    guard scoring.method.verdictRules != nil else { return }
    writer.member("characteristics") { writer in
      for one in scoring.characteristics {
        writer.member(one.id.rawValue) { writer in
          writer.member("state", one.state.rawValue)
          writer.member("score", one.score)
          writer.member("low", one.low)
          writer.member("high", one.high)
          writer.member("party", text: one.party)
          writer.member("basis", text: one.basis?.rawValue)
        }
      }
    }
  }

  func writeRisks(to writer: inout JSONWriter) {
    guard scoring.method.riskRules != nil else { return }
    writer.list("risks", scoring.risks) { risk, writer in
      writer.object { writer in
        writer.member("id", risk.id)
        writer.member("level", risk.level.rawValue)
        writer.member("share", risk.share)
        writer.member("low", risk.low)
        writer.member("high", risk.high)
        writer.list("redFlags", risk.redFlags) { $1.write($0.says) }
        writer.list("signals", risk.signals) { signal, writer in
          writer.object { writer in
            writer.key("points")
            writer.write(signal.points)
            writer.member("says", signal.says)
            writer.member("question", text: signal.places.first?.question)
            writer.member("party", text: signal.places.first?.party)
          }
        }
      }
    }
  }

  func writeDecision(to writer: inout JSONWriter) {
    guard let decision = scoring.decision else {
      writer.key("decision")
      return writer.writeNull()
    }
    writer.member("decision") { writer in
      writer.member("recommended", decision.recommended)
      writer.member("rationale", decision.rationale.rawValue)
      writer.member("strategic", decision.strategic)
      writer.member("operational", decision.operational)
      writer.list("because", decision.because) { $1.write($0) }
      writer.member("parties") { writer in
        for party in parties { writer.member(party.code, text: decision.wishes[party.code]) }
      }
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, text: String?) {
    key(name)
    if let text { write(text) } else { writeNull() }
  }

  /// An answer, whose it is, and what it says.
  fileprivate mutating func place(_ question: String, _ party: String?, _ says: String) {
    object { writer in
      writer.member("question", question)
      writer.member("party", text: party)
      writer.member("says", says)
    }
  }
}
