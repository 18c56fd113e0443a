import Testing

@testable import AllianceCore

/// The names of companies and people, and the codes made from them (formats 2 and 6).
@Suite struct NameTests {
  typealias Facts = (code: String, name: String, country: String?, size: String?)

  @Test(
    arguments: [
      ("Acme SE", ("acme", "Acme SE", nil, nil)), ("a1=Acme SE", ("a1", "Acme SE", nil, nil)),
      ("  My Co =  Acme SE ", ("my-co", "Acme SE", nil, nil)),
      ("Acme SE; DE; 1000-4999", ("acme", "Acme SE", "DE", "1000-4999")),
      ("acme=Acme SE; ; small", ("acme", "Acme SE", nil, "small")),
      ("Société Générale", ("societe", "Société Générale", nil, nil)),
      ("joint", ("joint-2", "joint", nil, nil)), ("joint=Acme", ("joint-2", "Acme", nil, nil)),
      ("Joint Venture AG", ("joint-2", "Joint Venture AG", nil, nil)),
      ("日本 KK", ("party", "日本 KK", nil, nil)), ("a=b=c", ("a", "b=c", nil, nil)),
      ("=Acme", ("acme", "=Acme", nil, nil)),
    ] as [(String, Facts)])
  func `a company is read with its code, country and size`(line: String, facts: Facts) {
    let party = PartyName(line).party(besides: [])
    #expect((party.code, party.name) == (facts.code, facts.name))
    #expect((party.country, party.size) == (facts.country, facts.size))
  }

  @Test(arguments: [
    ([], "acme"), (["acme"], "acme-2"), (["acme", "acme-2"], "acme-3"), (["acme-2"], "acme"),
    (["Acme"], "acme"),
  ])
  func `a code that is taken gets a number`(taken: [String], code: String) {
    #expect(PartyName("Acme SE").party(besides: taken).code == code)
    #expect(PartyName("acme=Globex").party(besides: taken).code == code)
  }

  @Test(
    arguments: [
      ("Ada Berg", nil, nil), ("Ada Berg, sponsor", .sponsor, nil),
      ("Ada Berg, lead, yes", .lead, true), ("Ada Berg , LEAD , N", .lead, false),
      ("Ada Berg, , absent", nil, false), ("Ada Berg, exec sponsor", .sponsor, nil),
      ("Ada Berg; lead; yes", .lead, true), ("Ada Berg, tech, here", .technical, true),
      ("Ada Berg, fin", .finance, nil),
    ] as [(String, Person.Role?, Bool?)])
  func `a person is read with role and presence`(
    line: String, role: Person.Role?, isPresent: Bool?
  ) throws {
    let person = try PersonName(line)
    #expect(person.name == "Ada Berg")
    #expect(person.role == role)
    #expect(person.isPresent == isPresent)
  }

  @Test(
    arguments: [
      ("", .noName), (" , lead", .noName), ("Ada, leed", .notARole("leed", nearest: "lead")),
      ("Ada, x", .notARole("x", nearest: nil)), ("Ada, le", .notARole("le", nearest: nil)),
      ("Ada, lead, perhaps", .notAPresence("perhaps")), ("Ada, lead, yes, no", .tooManyParts(4)),
    ] as [(String, PersonName.Unclear)])
  func `a line that names no person says why`(line: String, unclear: PersonName.Unclear) {
    #expect(throws: unclear) { try PersonName(line) }
  }

  @Test(arguments: [
    ([], "p1"), (["p1"], "p2"), (["p1", "p7"], "p8"), (["anna"], "p1"), (["px", "p2"], "p3"),
  ])
  func `a person gets the next number`(codes: [String], code: String) throws {
    let people = codes.map { Person(code: $0, name: $0, party: "acme") }
    let person = try PersonName("Ada, sponsor").person(
      of: "acme", standardRole: .lead, besides: people)
    #expect(person == Person(code: code, name: "Ada", party: "acme", role: .sponsor))
    #expect(
      try PersonName("Ada").person(of: "acme", standardRole: .lead, besides: []).role == .lead)
  }

  @Test(arguments: [
    ("Acme x Globex", "acme-x-globex"), ("Société Générale × Øre", "societe-generale-ore"),
    ("e\u{301}te\u{301}", "ete"), ("Straße 10 %", "strasse-10"), ("../../etc/passwd", "etc-passwd"),
    ("  --  ", "alliance"), ("", "alliance"), ("日本", "alliance"), ("ŒUVRE", "oeuvre"),
    ("A\u{0}B\nC", "a-b-c"),
    (String(repeating: "ab-", count: 21), String(repeating: "ab-", count: 19) + "ab"),
  ])
  func `a title becomes letters, digits and dashes`(title: String, slug: String) {
    #expect(Slug(title).text == slug)
    #expect(Slug(Slug(title).text).text == slug)
  }
}
