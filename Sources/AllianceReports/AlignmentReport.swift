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

  /// The ten largest, critical ones first, each with its direction.
  private func addGaps(to report: inout Report) {
    let gaps = scoring.divergences.sorted {
      ($0.severity == .critical ? 1 : 0, $0.gap ?? 0) > (
        $1.severity == .critical ? 1 : 0, $1.gap ?? 0
      )
    }
    guard !gaps.isEmpty else { return }
    report.heading("Where the parties differ most")
    report.table(
      ["Weight", "Question", "What it is about"],
      gaps.prefix(10).map { gap in
        let higher = gap.higher.map { "; \($0) says more" } ?? ""
        let parked = scoring.parking(of: gap.question).map {
          "; parked, \($0.owner) settles it by \($0.due.iso)"
        }
        let name = scoring.method.question(gap.question)?.name ?? ""
        return [gap.severity.rawValue, gap.question, name + higher + (parked ?? "")]
      })
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
