import JSONTree
import StrictJSON
import Testing

@Suite struct WriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a value on one line has a space after each comma and colon`() {
    let line = JSONWriter.line { writer in
      writer.object { writer in
        writer.key("state")
        writer.write("answered")
        writer.key("value")
        writer.write(4)
        writer.key("raters")
        writer.array { writer in
          writer.write(true)
          writer.writeNull()
          writer.write(number: "-1.50e+3")
          writer.object { _ in }
          writer.array { _ in }
        }
      }
    }
    let expected =
      #"{"state": "answered", "value": 4, "raters": [true, null, -1.50e+3, {}, []]}"#
    #expect(text(line) == expected)
  }

  @Test func `a document looks like an assessment file`() throws {
    let entry = JSONWriter.line { writer in
      writer.object(.lines) { writer in  // one line all the same
        writer.key("id")
        writer.write("7f3k2m9q")
        writer.key("did")
        writer.write("answered")
      }
    }
    let slot = try JSONValue(Array(#"{"-":{"acme":{"state":"answered","value":4}}}"#.utf8))
    var writer = JSONWriter(reserving: 1000)
    writer.object(.lines) { writer in
      writer.key("format")
      writer.write("alliance-assessment")
      writer.key("version")
      writer.write(1)
      writer.key("parties")
      writer.array { writer in
        writer.object(.lines) { writer in
          writer.key("code")
          writer.write("acme")
        }
      }
      writer.key("people")
      writer.array(.lines) { _ in }
      writer.key("answers")
      writer.object(.lines) { writer in
        writer.key("Q1.04")
        writer.write(slot)
        writer.key("Q2.05")
        writer.write(line: JSONWriter.line(slot))
      }
      writer.key("journal")
      writer.array(.lines) { writer in
        writer.write(line: entry)
        writer.write(line: entry)
      }
    }
    let expected = """
      {
        "format": "alliance-assessment",
        "version": 1,
        "parties": [{"code": "acme"}],
        "people": [],
        "answers": {
          "Q1.04": {"-": {"acme": {"state": "answered", "value": 4}}},
          "Q2.05": {"-": {"acme": {"state": "answered", "value": 4}}}
        },
        "journal": [
          {"id": "7f3k2m9q", "did": "answered"},
          {"id": "7f3k2m9q", "did": "answered"}
        ]
      }

      """
    let document = writer.document()
    #expect(text(document) == expected)
    #expect(refusal(of: document) == nil)
  }

  @Test func `a root may be a scalar`() {
    var writer = JSONWriter()
    writer.write("x")
    #expect(text(writer.document()) == "\"x\"\n")
  }

  @Test func `the largest and smallest numbers are written whole`() {
    let line = JSONWriter.line { writer in
      writer.array { writer in
        writer.write(Int.max)
        writer.write(Int.min)
      }
    }
    #expect(text(line) == "[9223372036854775807, -9223372036854775808]")
  }

  @Test func `an error of the caller comes out as it is`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try JSONWriter.line { (writer) throws(Stop) in
        try writer.array { (_) throws(Stop) in throw Stop() }
      }
    }
  }

  @Test(arguments: ["", "+1", "01", "1.", ".5", "NaN", "1 ", " 1", "1,2", "\"1\"", "0x1", "1e"])
  func `what is no number stops the program`(_ literal: String) async {
    await #expect(processExitsWith: .failure) { [literal] in
      _ = JSONWriter.line { $0.write(number: literal) }
    }
  }

  @Test func `mistakes in the order of calls stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = JSONWriter().document() }
    await #expect(processExitsWith: .failure) { _ = JSONWriter.line { _ in } }
    await #expect(processExitsWith: .failure) { _ = JSONWriter.line { $0.key("a") } }
    await #expect(processExitsWith: .failure) {
      _ = JSONWriter.line { writer in
        writer.write(1)
        writer.write(2)
      }
    }
    await #expect(processExitsWith: .failure) {
      _ = JSONWriter.line { $0.object { $0.write(1) } }
    }
    await #expect(processExitsWith: .failure) {
      _ = JSONWriter.line { $0.object { $0.key("a") } }
    }
    await #expect(processExitsWith: .failure) {
      _ = JSONWriter.line { $0.array { $0.key("a") } }
    }
  }
}
