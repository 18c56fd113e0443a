/// Figures that risk signals compare and no score holds (coverage 3).
extension Scoring {
  /// The figure of each party, or the one of all; nil while it is not known.
  func figures(_ figure: Check.Figure) -> [(party: String?, question: String, value: Fraction?)] {
    switch figure {
    case .specificShare, .emptyKinds:
      parties.map { party in
        let lines = answered(figure.question, party.code).map { _ in
          ownLines(of: party.code, side: "give", figure.question)
        }
        return (
          party.code, figure.question,
          lines.flatMap(figure == .emptyKinds ? Self.emptyGroups : Self.specificShare)
        )
      }
    case .escalationShare:
      [(nil, figure.question, answered(figure.question, nil).flatMap(escalationShare))]
    }
  }

  /// How many of the three groups of resources have no line (blueprint A10), in per cent of a group.
  private static func emptyGroups(_ lines: [CommitmentLine]) -> Fraction? {
    Fraction((CommitmentLine.Kind.groups - Set(lines.compactMap(\.kind?.group)).count) * 100)
  }
}
