import AllianceCore

/// How alike the parties see things, and where they should talk (blueprint 6 and 11).
struct AlignmentReport {
  let scoring: Scoring

  func add(to report: inout Report) {
    let profile = scoring.dimensions.compactMap { dimension in
      scoring.alignment(of: dimension.id).map { (dimension.id, $0) }
    }
    if !profile.isEmpty { report.heading("How alike the parties see it") }
    report.table(
      ["Alignment", "Dimension", "Who is higher on most"],
      profile.map { id, alignment in
        let name = scoring.method.dimensions.first { $0.id == id }?.name ?? ""
        return [alignment.tenths, "\(id) \(name)", scoring.higherParty(in: id) ?? "-"]
      })
    addGaps(to: &report)
    addPatterns(to: &report)
  }

  /// The ten largest, critical ones first, each with what was said, its size and its direction.
  private func addGaps(to report: inout Report) {
    // In the order of the questions where two are as large.
    let gaps = scoring.divergences.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity == .critical }
      return one.share == other.share ? left.offset < right.offset : one.share > other.share
    }.map(\.element)
    guard !gaps.isEmpty else { return }
    report.heading("Where the parties differ most")
    report.table(
      ["Weight", "Question", "What they say"],
      gaps.prefix(10).map { gap in
        let parked = scoring.parking(of: gap.question).map {
          " Parked; \($0.owner) settles it by \($0.due.iso)."
        }
        return [gap.severity.rawValue, gap.question, words(for: gap) + (parked ?? "")]
      })
  }

  /// `Other sources. northwind: 2, fabrikam: 1; northwind is higher by 50.0 %.`
  private func words(for gap: Divergence) -> String {
    let question = scoring.method.question(gap.question)
    let sides = gap.sides.compactMap { side in
      side.words(question).map { "\(side.party): \($0)" }
    }
    let size = gap.measure.flatMap { measure in gap.gap.map { measure.words(for: $0) } }
    let direction = gap.higher.map { "\($0) is higher" + (size.map { " by \($0)" } ?? "") }
    // Of texts nothing is shown but what the parties judged of each other's.
    let judged = gap.severity == .critical ? "judged a miss" : "judged partly right"
    let parts = [sides.isEmpty ? judged : sides.joined(separator: ", "), direction ?? size]
    let said = parts.compactMap { $0 }.joined(separator: "; ")
    return [question?.name, said.isEmpty ? nil : said].compactMap { $0 }.map { $0 + "." }
      .joined(separator: " ")
  }

  private func addPatterns(to report: inout Report) {
    report.list(
      scoring.spreads.map { spread in
        let outlier = spread.outlier.map { ", \($0) stands alone" } ?? ""
        return
          "\(named(spread.question)): \(spread.deviation.tenths) steps apart on average\(outlier)"
      })
    report.list(
      scoring.splitParties.map {
        "\(named($0.question)): the people of \($0.party) lie \($0.spread.tenths) steps apart on average"
      })
    let weak = scoring.agreedWeaknesses
    if !weak.isEmpty {
      report.paragraph("All agree that this is weak: \(weak.map(named).joined(separator: ", ")).")
    }
    let oneSided = scoring.oneSided
    if !oneSided.isEmpty {
      report.paragraph(
        "Answered by some and not by all, so nothing is compared: \(oneSided.joined(separator: ", "))."
      )
    }
    if scoring.isPolitelyAgreed {
      report.paragraph(
        "Everybody gave the same high marks everywhere. Perhaps the answers were not given blind, or the labels of the "
          + "scales were not read.")
    }
  }

  private func named(_ code: String) -> String {
    [code, scoring.method.question(code)?.name].compactMap { $0 }.joined(separator: " ")
  }
}

extension Divergence.Side {
  /// What the side said, in words; nil where it is a longer text.
  func words(_ question: Question?) -> String? {
    value.flatMap { value in
      question?.kind.plain.map { $0.words(for: value) } ?? value.number?.literal ?? value.text
    }
  }
}

extension Divergence.Measure {
  /// A gap of that size, as it stands behind "by" and by itself.
  fileprivate func words(for gap: Fraction) -> String {
    let plain = gap.tenths.hasSuffix(".0") ? String(gap.tenths.dropLast(2)) : gap.tenths
    return switch self {
    case .steps: gap == 1 ? "1 step" : "\(plain) steps"
    case .percent: "\(gap.tenths) %"
    case .points: "\(gap.tenths) points"
    case .days: gap == 1 ? "1 day" : "\(plain) days"
    case .factor: "a factor of \(((gap / 100) ?? gap).tenths)"
    case .unshared: "\(gap.tenths) % not in common"
    }
  }
}
