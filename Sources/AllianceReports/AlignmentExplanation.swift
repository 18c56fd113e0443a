import AllianceCore

/// Where the alignment of each dimension comes from (blueprint 6).
enum AlignmentExplanation {
  static func report(_ scoring: Scoring) -> Report {
    var report = Report("Alignment of the parties")
    report.paragraph(
      "Alignment is 100 less the weighted mean of gap over range, over the questions that both of a pair have answered: 100 is "
        + "the same in everything. It changes no score.")
    AlignmentReport(scoring: scoring).add(to: &report)
    let gaps = scoring.method.dimensions.flatMap { dimension in
      scoring.gaps(in: dimension.id).map { (dimension.id, $0) }
    }
    guard !gaps.isEmpty else {
      report.paragraph("Nothing can be compared yet: no question is answered by two parties.")
      return report
    }
    report.heading("What is compared")
    report.table(
      ["Gap", "Weight", "Id", "Question"],
      gaps.map { id, one in
        let name = scoring.method.question(one.question)?.name ?? ""
        return ["\((one.gap * 100).tenths) %", "\(one.weight)", id, "\(one.question) \(name)"]
      })
    return report
  }
}
