/// How far one party kept its commitments in one quarter (coverage MET-H1).
public struct Fulfilment: Hashable, Sendable {
  /// The lines that were due, in the order of the table.
  public var lines: [DueLine]

  /// One line with what was owed and what arrived.
  public struct DueLine: Hashable, Sendable {
    public var id: String
    public var kind: CommitmentLine.Kind
    /// Owed in the quarter; above zero.
    public var committed: Fraction
    public var actual: Fraction
    /// What another party saw arrive, if it said so.
    public var seen: Fraction?

    /// At most 1: what was given beyond is shown apart.
    public var ratio: Fraction { min(1, (actual / committed) ?? 0) }
    var over: Fraction { max(0, ((actual / committed) ?? 0) - 1) }

    /// Own against observed, in per cent of the larger; nil while nobody else said what it saw.
    var difference: Fraction? {
      seen.flatMap { seen in
        let larger = max(actual, seen)
        return larger == 0 ? 0 : ((larger - min(actual, seen)) * 100) / larger
      }
    }
  }

  /// The mean of the lines of each kind that was due, in the order of the kinds.
  var kinds: [(kind: CommitmentLine.Kind, ratio: Fraction)] {
    CommitmentLine.Kind.allCases.compactMap { kind in
      lines.filter { $0.kind == kind }.map(\.ratio).mean.map { (kind, $0) }
    }
  }

  /// 0 to 100: the mean over the kinds, because units must not be mixed; nil when nothing was due.
  var rate: Fraction? { kinds.map(\.ratio).mean.map { $0 * 100 } }

  /// Over-delivery in per cent, the mean over the lines that were due.
  var over: Fraction? { lines.map(\.over).mean.map { $0 * 100 } }

  /// The kinds of which nothing arrived.
  var kindsAtZero: [CommitmentLine.Kind] { kinds.filter { $0.ratio == 0 }.map(\.kind) }

  /// Lines under 60 per cent: one strong line must not hide an empty one.
  public var weakLines: [DueLine] { lines.filter { $0.ratio < Fraction(60, over: 100) } }
}

extension Scoring {
  /// The fulfilment that a table of figures shows for its party; nil while a figure that was due is not known.
  func fulfilment(_ inquiry: Inquiry) -> Fulfilment? {
    guard let party = inquiry.key.party, inquiry.isComplete,
      case .from(let code)? = inquiry.question.kind.table?.rows
    else { return nil }
    let period = quarter(of: inquiry)
    let lines = Dictionary(
      commitmentLines(of: party, code).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var due: [Fulfilment.DueLine] = []
    for row in inquiry.askedRows where row.owner == nil || row.owner == party {
      guard let line = lines[row.id], let kind = line.kind else { continue }
      guard let committed = line.due(in: period) else { return nil }
      guard committed > 0 else { continue }
      guard let actual = row.cells["actual"]?.value?.number else { return nil }
      due.append(
        Fulfilment.DueLine(
          id: row.id, kind: kind, committed: committed, actual: Fraction(actual),
          seen: seen(row.id, inquiry)))
    }
    return Fulfilment(lines: due)
  }

  func fulfilmentScore(_ inquiry: Inquiry) -> ItemScore {
    guard let fulfilment = fulfilment(inquiry) else { return .open }
    return fulfilment.rate.map(ItemScore.scored) ?? .notCounted
  }

  /// The quarter a figure is about: its round, else the first quarter of the work.
  private func quarter(of inquiry: Inquiry) -> Quarter? {
    inquiry.key.round.flatMap(Quarter.init(round:)) ?? signature.map(Quarter.init(from:))
  }

  /// What another party saw arrive of that line: the lowest, where several say so.
  private func seen(_ row: String, _ inquiry: Inquiry) -> Fraction? {
    parties.filter { $0.code != inquiry.key.party }.compactMap { other in
      let key = SlotKey(inquiry.question.code, round: inquiry.key.round, party: other.code)
      let cells = standing.answers[key].rows.first { $0.id == row }?.cells
      return cells?["seen"]?.value?.number.map { Fraction($0) }
    }.min()
  }
}
