/// Checks that compare days: of the signature, of gate runs and of the term.
extension Scoring {
  /// Nil without a signature.
  func isSigned(beforeGate gate: Int) -> Bool? {
    guard let signature else { return isUnsigned ? false : nil }
    return openedDay(ofGate: gate).map { signature < $0 } ?? true
  }

  /// Gates that a signature should wait for: the reason and the architecture (blueprint Q3.01).
  private static let gatesOfASignature = [1, 2]

  /// The gates that were not passed on the day of the signature, with the day on which they were passed after all.
  public var gatesSignedBefore: [(gate: Int, signature: Day, opened: Day?)] {
    guard let signature, signature <= asOf else { return [] }
    return Self.gatesOfASignature.filter { isSigned(beforeGate: $0) == true }.map {
      ($0, signature, openedDay(ofGate: $0))
    }
  }

  /// Whoever comes to the method with a signed agreement had no gate to pass before it; that is worth a note and
  /// counts for no risk (blueprint A12).
  var isBegunSigned: Bool {
    guard let signature else { return isLookBack(KnownQuestions.agreement) }
    return assessment.journal.first.map { $0.at.day > signature } ?? false
  }

  /// The entry question says that nothing is signed yet, and so do the documents.
  var isUnsigned: Bool {
    guard signature == nil, !isAgreementSigned,
      let inquiry = method.entryQuestion.flatMap({ answered($0.question.code, nil) })
    else {
      return false
    }
    return inquiry.askedFields.isEmpty
  }

  func isPassedBeforeSignature(_ gate: Int) -> Bool? {
    guard let opened = openedDay(ofGate: gate) else { return false }
    return signature.map { opened <= $0 } ?? (isUnsigned ? true : nil)
  }

  /// The day on which that gate was passed first.
  private func openedDay(ofGate number: Int) -> Day? {
    for entry in assessment.turningPoints {
      if case .gateRun(let run) = entry.deed, run.gate == number,
        [.pass, .conditions].contains(run.result)
      {
        return entry.at.day
      }
    }
    return nil
  }

  func termEnded(_ code: String, _ field: String) -> Checked {
    let places = [Checked.Place(code)]
    guard let signature, let inquiry = inquiry(code, nil),
      case .span(let span)? = inquiry.slot.fields[field]?.value?.duration, let days = span.days
    else { return Checked(nil, places) }
    return Checked(Fraction(asOf.number - signature.number) > Fraction(days), places)
  }
}
