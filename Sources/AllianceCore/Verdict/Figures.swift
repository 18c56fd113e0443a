/// Figures that risk signals compare and no score holds (coverage 3).
extension Scoring {
  /// A figure of a party, or the one of all, and the answer it is read from; nil while it is not known.
  struct FoundFigure {
    var party: String?
    var question: String
    var value: Fraction?
  }

  /// A party of which nothing was due has no figure; nothing of it is open.
  func figures(_ figure: Check.Figure) -> [FoundFigure] {
    switch figure {
    case .specificShare: given(Self.specificShare)
    case .emptyKinds: given(Self.emptyGroups)
    case .escalationShare: shared(KnownQuestions.decisions, escalationShare)
    case .lateShare: shared(KnownQuestions.milestoneReview, lateShare)
    case .balance:
      parties.map { party in
        let points = balance(of: party.code)
        return FoundFigure(
          party: party.code, question: KnownQuestions.otherShare,
          value: points.map { max($0, 0 - $0) })
      }
    case .fulfilment: kept { fulfilment in fulfilment.rate.map { [$0] } ?? [] }
    case .fulfilmentGap: [fulfilmentGap].compactMap { $0 }
    case .observedGap: kept { $0.lines.map(\.difference) }
    }
  }

  /// Of the lines that each party gives.
  private func given(_ value: ([CommitmentLine]) -> Fraction?) -> [FoundFigure] {
    let code = KnownQuestions.commitments
    return parties.map { party in
      let lines = answered(code, party.code).map { _ in
        ownLines(of: party.code, side: "give", code)
      }
      return FoundFigure(party: party.code, question: code, value: lines.flatMap(value))
    }
  }

  private func shared(_ code: String, _ value: (Inquiry) -> Fraction?) -> [FoundFigure] {
    [FoundFigure(question: code, value: answered(code, nil).flatMap(value))]
  }

  /// Of what each party keeps now; a figure that is open stands for a party that has not said it.
  private func kept(_ values: (Fulfilment) -> [Fraction?]) -> [FoundFigure] {
    parties.flatMap { party in
      (currentFulfilment(of: party.code).map(values) ?? [nil]).map {
        FoundFigure(party: party.code, question: currentFulfilmentQuestion, value: $0)
      }
    }
  }

  private var fulfilmentGap: FoundFigure? {
    let known = parties.map { currentFulfilment(of: $0.code) }
    guard !known.contains(nil) else { return FoundFigure(question: currentFulfilmentQuestion) }
    let rates = known.compactMap { $0?.rate }
    guard rates.count > 1, let low = rates.min(), let high = rates.max() else { return nil }
    return FoundFigure(question: currentFulfilmentQuestion, value: high - low)
  }

  /// How many of the three groups of resources have no line (blueprint A10), in per cent of a group.
  private static func emptyGroups(_ lines: [CommitmentLine]) -> Fraction? {
    Fraction((CommitmentLine.Kind.groups - Set(lines.compactMap(\.kind?.group)).count) * 100)
  }
}
