/// One line of what a party puts in: so much of what, in which period, by whom and for which program (blueprint Q2.10).
public struct CommitmentLine: Hashable, Sendable {
  var id: String
  /// Code of the party that gives; nil for a line of all.
  var owner: String?
  var kind: Kind?
  var quantity: Fraction?
  var period: Period?
  var start: PartialDate?
  /// What it is worth a quarter, in the base currency.
  var worth: Fraction?
  /// Quantity, unit, period, owner and program are all there and none was left general.
  var isSpecific: Bool

  /// The resource kinds (formats 2).
  public enum Kind: String, CaseIterable, Sendable {
    case money, people, sponsor, asset, change

    /// For "kinds covered" the five form three groups (blueprint A10).
    var group: Int {
      switch self {
      case .money: 0
      case .people, .sponsor: 1
      case .asset, .change: 2
      }
    }

    static let groups = 3
  }

  enum Period: String, CaseIterable, Sendable { case month, quarter, year, once }

  static let factsOfASpecificLine = ["quantity", "unit", "period", "owner", "program"]

  init(_ row: Slot.Row, owner: String?, currency: String) {
    id = row.id
    self.owner = owner
    let text = { (name: String) in row.cells[name]?.value?.text }
    kind = text("kind").flatMap(Kind.init)
    quantity = row.cells["quantity"]?.value?.number.map { Fraction($0) }
    period = text("period").flatMap(Period.init)
    start = row.cells["start"]?.value?.date
    isSpecific = Self.factsOfASpecificLine.allSatisfy {
      if case .given? = row.cells[$0] { true } else { false }
    }
    worth =
      if case .money(let money)? = row.cells["worth"]?.value { money.aQuarter(currency) } else {
        ownWorth(in: text("unit"), currency)
      }
  }

  /// What a line of money says itself, in its unit and period; nil of anything else, and of another currency.
  private func ownWorth(in unit: String?, _ currency: String) -> Fraction? {
    guard kind == .money, let unit, Currency.code(of: unit, base: currency) == currency else {
      return nil
    }
    return due(in: nil)
  }

  /// What the line owes in a quarter: a month counts three times, a year a quarter, a single sum only in the quarter of
  /// its start; nothing before it starts. Nil while the quantity or the period is open (formats 2).
  func due(in quarter: Quarter?) -> Fraction? {
    guard let quantity, let period else { return nil }
    if let quarter, let start = start?.lastDay, start > quarter.last { return 0 }
    switch period {
    case .month: return quantity * 3
    case .quarter: return quantity
    case .year: return (quantity / 4) ?? 0
    case .once:
      guard let quarter, let start = start?.lastDay else { return quantity }
      return start >= quarter.first ? quantity : 0
    }
  }
}

/// A period of three months, by its first and last day.
struct Quarter: Hashable, Sendable {
  var first: Day
  var last: Day

  /// The review period of that name; nil for any other text.
  init?(round: String) {
    guard let date = PartialDate(iso: round), case .quarter = date,
      let first = Scoring.firstDay(ofRound: round)
    else { return nil }
    self.first = first
    last = date.lastDay
  }

  /// The first quarter of the work: 92 days from the signature on.
  init(from signature: Day) {
    first = signature
    last = Day(number: signature.number + 91)
  }
}

extension Money {
  /// What it comes to in a quarter, in the base currency; an amount without a period stands for itself.
  func aQuarter(_ base: String) -> Fraction? {
    guard let amount = inBase(base) else { return nil }
    switch period {
    case .day: return amount * Fraction(36525, over: 400)
    case .week: return amount * Fraction(36525, over: 2800)
    case .month: return amount * 3
    case .quarter, nil: return amount
    case .year: return amount / 4
    }
  }
}
