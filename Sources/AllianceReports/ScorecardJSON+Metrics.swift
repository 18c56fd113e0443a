import AllianceCore
import StrictJSON

extension ScorecardJSON {
  /// How figures move, what forces a decision, every metric with its unit, and what is to be done (formats 7).
  func writeFigures(to writer: inout JSONWriter) {
    writer.list("trend", scoring.trends) { trend, writer in
      writer.object { writer in
        writer.member("id", trend.id)
        writer.member("from", trend.from)
        writer.member("to", trend.to)
        writer.member("change", trend.change)
        writer.member("word", trend.word.rawValue)
      }
    }
    writer.list("alerts", scoring.currentAlerts) { hit, writer in
      writer.object { writer in
        writer.member("rule", hit.alert.id)
        writer.member("party", text: hit.party)
        writer.key("rounds")
        writer.write(hit.alert.rounds)
        writer.member("says", hit.alert.says)
      }
    }
    writer.member("metrics") { writer in
      for metric in scoring.metrics {
        writer.member(metric.id) { writer in
          writer.member("value", metric.value)
          writer.member("unit", MetricWords.unit(of: metric, scoring))
          writer.member("parties") { writer in
            for figure in metric.parties { writer.member(figure.party, figure.value) }
          }
          writer.member("says", MetricWords.words(for: metric))
        }
      }
    }
    writer.list("actions", scoring.assessment.actions) { action, writer in
      writer.object { writer in
        writer.member("id", action.id)
        writer.member("text", action.text)
        writer.member("owner", text: action.owner)
        writer.member("due", text: action.due?.iso)
        writer.member("state", action.state.rawValue)
        writer.member("question", text: action.question)
      }
    }
  }
}
