import AllianceCore
import StrictJSON

/// The scorecard as JSON: the keys of formats 7, in its order.
public struct ScorecardJSON {
  let scoring: Scoring

  public init(_ scoring: Scoring) { self.scoring = scoring }

  /// One object over several lines, with a final line feed.
  public static func document(_ scorings: [Scoring]) -> [UInt8] {
    var writer = JSONWriter()
    if scorings.count == 1 {
      ScorecardJSON(scorings[0]).write(to: &writer)
    } else {
      writer.array(.lines) { writer in
        for scoring in scorings { ScorecardJSON(scoring).write(to: &writer) }
      }
    }
    return writer.document()
  }

  /// One object on one line, without a line feed.
  public var line: [UInt8] { JSONWriter.line { write(to: &$0) } }

  private func write(to writer: inout JSONWriter) {
    let standing = scoring.assessment.standing
    writer.object(.lines) { writer in
      writer.member("assessment") { writer in
        writer.member("id", scoring.assessment.id)
        writer.member("title", standing.start.title)
      }
      writer.member("questionnaire") { writer in
        writer.member("id", standing.start.questionnaire.id)
        writer.member("version", standing.start.questionnaire.version)
      }
      writer.member("asOf", scoring.asOf.iso)
      let coverage = scoring.coverage
      writer.member("coverage") { writer in
        writer.member("share", coverage.share)
        writer.key("answered")
        writer.write(coverage.answered)
        writer.key("applicable")
        writer.write(coverage.applicable)
      }
      writeVerdict(to: &writer)
      writeOutcomeTest(to: &writer)
      writeCharacteristics(to: &writer)
      writer.list("dimensions", scoring.dimensions) { write($0, to: &$1) }
      writer.list("gates", scoring.method.gates) { write($0, to: &$1) }
      writeRisks(to: &writer)
      writer.list("divergences", scoring.divergences) { write($0, to: &$1) }
      writeLabels(to: &writer)
      writeDecision(to: &writer)
      writeFigures(to: &writer)
      writeLifecycle(to: &writer)
    }
  }

  var parties: [Party] { scoring.assessment.standing.activeParties }

  private func write(_ dimension: DimensionScore, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", dimension.id)
      writer.member("score", dimension.score)
      writer.member("low", dimension.low)
      writer.member("high", dimension.high)
      writer.member("coverage", dimension.coverage)
      writer.member("firmness", dimension.firmness.rawValue)
      writer.member("parties") { writer in
        for party in parties { writer.member(party.code, dimension.of(party.code).score) }
      }
      writer.member("alignment", scoring.alignment(of: dimension.id))
    }
  }

  private func write(_ gate: Gate, to writer: inout JSONWriter) {
    guard let report = GateReport(gate: gate.number, scoring) else { return writer.writeNull() }
    writer.object { writer in
      writer.key("gate")
      writer.write(gate.number)
      writer.member("result", report.result.result.rawValue)
      writer.member("standing", GateStanding(scoring.lifecycle, gate.number).rawValue)
      writer.member("index", report.result.index)
      writer.member("band", text: report.result.band)
      writer.list("criteria", report.result.criteria) { criterion, writer in
        writer.object { writer in
          writer.member("id", criterion.id)
          writer.key("hard")
          writer.write(criterion.isHard)
          writer.key("met")
          if let isMet = criterion.outcome.isMet { writer.write(isMet) } else { writer.writeNull() }
          writer.member("says", report.line(criterion))
          writer.list("questions", criterion.questions) { $1.write($0) }
        }
      }
      writer.list("conditions", scoring.conditions(ofGate: gate.number)) { standing, writer in
        writer.object { writer in
          writer.member("criterion", standing.condition.subject.name)
          writer.member("says", conditionWords(standing, report))
          writer.member("owner", standing.condition.owner)
          writer.member("due", standing.condition.due.iso)
          writer.member("state", standing.state.rawValue)
        }
      }
    }
  }

  private func conditionWords(_ standing: Scoring.StandingCondition, _ report: GateReport) -> String
  {
    let criterion = report.result.criteria.first { $0.id == standing.condition.subject.name }
    return criterion.map(report.says) ?? standing.condition.subject.name
  }

  private func write(_ divergence: Divergence, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("question", divergence.question)
      writer.member("round", divergence.round ?? "-")
      writer.member("kind", divergence.severity.rawValue)
      writer.member("gap", divergence.gap)
      writer.key("higher")
      if let higher = divergence.higher { writer.write(higher) } else { writer.writeNull() }
      writer.member("values") { writer in
        let kind = scoring.method.kind(of: divergence.question)?.plain
        for side in divergence.sides {
          writer.key(side.party)
          if let value = side.value, let kind {
            writer.write(kind.typed(value))
          } else if let number = side.value?.number {
            writer.write(number: number.literal)
          } else if let id = side.value?.text {
            writer.write(id)
          } else {
            writer.writeNull()
          }
        }
      }
    }
  }

  /// What each party calls the relationship, and whether that differs (blueprint 8.3).
  private func writeLabels(to writer: inout JSONWriter) {
    let labels = scoring.labels
    writer.member("labels") { writer in
      for party in parties {
        if let label = labels[party.code] { writer.member(party.code, label) }
      }
    }
    writer.key("labelClash")
    writer.write(Set(labels.values).count > 1)
  }

  private func writeLifecycle(to writer: inout JSONWriter) {
    let lifecycle = scoring.lifecycle
    writer.member("lifecycle") { writer in
      writer.member("state", lifecycle.state.name)
      writer.key("stage")
      if let stage = lifecycle.currentStage {
        writer.write(scoring.method.stages[stage].id)
      } else {
        writer.writeNull()
      }
      writer.key("to")
      if let to = scoring.redirectedTo { writer.write(to) } else { writer.writeNull() }
      writer.member("stages") { writer in
        for (index, stage) in scoring.method.stages.enumerated() {
          writer.member(stage.id, lifecycle.stages[index].rawValue)
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    key(name)
    write(text)
  }

  /// One digit after the point; null is "not known", never zero.
  mutating func member(_ name: String, _ number: Fraction?) {
    key(name)
    if let number { write(number: number.tenths) } else { writeNull() }
  }

  mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object { members(&$0) }
  }

  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    array(.lines) { writer in for element in elements { write(element, &writer) } }
  }
}
