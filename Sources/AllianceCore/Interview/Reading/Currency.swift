/// The currencies a person may name: ISO 4217 codes, signs and everyday names.
public enum Currency {
  /// Whether this is the code of a currency in use.
  public static func isKnown(_ code: String) -> Bool { codes.contains(code) }

  /// The code that a word in lower case stands for; nil when it names no one currency.
  static func code(ofWord word: String, base: String) -> String? {
    if let shared = names[word] { return shared.code(base: base) }
    let code = word.uppercased()
    return isKnown(code) ? code : nil
  }

  /// The code that a sign stands for.
  static func code(ofSign sign: Unicode.Scalar, base: String) -> String? {
    switch sign {
    case "€": "EUR"
    case "$": dollar.code(base: base)
    case "£": pound.code(base: base)
    case "¥", "\u{FFE5}": yen.code(base: base)
    default: nil
    }
  }

  /// The code that a unit stands for: `EUR`, `euros`, `€`; nil for any other.
  static func code(of unit: String, base: String) -> String? {
    let word = unit.lowercased()
    let scalars = word.unicodeScalars
    return code(ofWord: word, base: base)
      ?? (scalars.count == 1 ? scalars.first.flatMap { code(ofSign: $0, base: base) } : nil)
  }

  /// Whether a word is an everyday name, also where it names no one currency.
  static func isName(_ word: String) -> Bool { names[word] != nil }

  /// A name or sign that several currencies share: the base currency where that is one of them,
  /// else the usual one, if there is a usual one.
  private struct Shared {
    var usual: String?
    var others: Set<String> = []

    func code(base: String) -> String? { others.contains(base) ? base : usual }
  }

  private static let dollar = Shared(
    usual: "USD",
    others: words(
      "AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD"))
  private static let pound = Shared(usual: "GBP", others: words("EGP FKP GIP LBP SDG SHP SSP SYP"))
  private static let yen = Shared(usual: "JPY", others: ["CNY"])
  private static let franc = Shared(
    usual: nil, others: words("BIF CDF CHF DJF GNF KMF RWF XAF XOF XPF"))

  private static let names: [String: Shared] = [
    "euro": Shared(usual: "EUR"), "euros": Shared(usual: "EUR"),
    "dollar": dollar, "dollars": dollar, "pound": pound, "pounds": pound,
    "yen": Shared(usual: "JPY"), "franc": franc, "francs": franc,
  ]

  /// ISO 4217 without funds, metals and test codes. Codes withdrawn in 2025 and 2026 (ANG, BGN) stay,
  /// so that answers given in them remain readable.
  private static let codes = words(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
