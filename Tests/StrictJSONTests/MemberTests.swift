import StrictJSON
import Testing

@Suite struct MemberTests {
  private func members<Result>(
    _ text: String, _ body: (inout JSONMembers) throws -> Result
  ) throws -> Result {
    try JSONTape(Array(text.utf8)).withRoot { root in
      var members = try JSONMembers(root)
      return try body(&members)
    }
  }

  @Test(arguments: ["abc", "acb", "bac", "bca", "cab", "cba"])
  func `members are taken in any order, each once`(_ order: String) throws {
    let text = "{" + order.map { "\"\($0)\": [\"\($0)\", {}]" }.joined(separator: ", ") + "}"
    try members(text) { members in
      for key: StaticString in ["a", "b", "c"] {
        #expect(members.has(key))
        let value = try members.required(key).elements().first?.string()
        #expect(value == key.description)
        #expect(!members.has(key))
        #expect(members.optional(key) == nil)
      }
      try members.finish()
    }
  }

  @Test(arguments: [
    (#"{"state": 1}"#, true), (#"{"st\u0061te": 1}"#, true), (#"{"\u0073\u0074ate": 1}"#, true),
    (#"{"State": 1}"#, false), (#"{"stat": 1}"#, false), (#"{"states": 1}"#, false),
    (#"{"state\u0000": 1}"#, false), (#"{"": 1}"#, false), (#"{"stat\u00e9": 1}"#, false),
    (#"{"staté": 1}"#, false),
  ])
  func `a key is found however it is spelled`(_ text: String, _ isThere: Bool) throws {
    try members(text) { members in
      #expect(members.has("state") == isThere)
      let value = try members.optional("state")?.integer()
      #expect(value == (isThere ? 1 : nil))
    }
  }

  @Test(arguments: [1, 17, 63, 64, 65, 66, 130])
  func `what nobody took is an unknown key, in an object of any size`(_ count: Int) throws {
    let keys = (0..<count).map { "\"k\($0)\": 0" }
    for place in Set([0, count / 2, count - 1, count]) {
      let text = "{" + (keys[..<place] + ["\"x\": 1"] + keys[place...]).joined(separator: ",") + "}"
      try members(text) { members in
        let value = try members.required("x")
        #expect(try value.integer() == 1)
        #expect(value.offset == 6 + keys[..<place].reduce(0) { $0 + $1.utf8.count + 1 })
        #expect(members.optional("x") == nil)
        #expect(error { try members.finish() }?.reason == .unknownKey("k0"))
        let rest = members.rest().map(\.key)
        #expect(rest == (0..<count).map { "k\($0)" })
        #expect(error { try members.finish() } == nil)
      }
    }
  }

  @Test func `many members are taken backwards and across`() throws {
    let keys: [StaticString] = [
      "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
    ]
    let filler = (0..<60).map { "\"\($0)\": {}" }.joined(separator: ",")
    let text = "{\(filler),\(keys.map { "\"\($0)\": []" }.joined(separator: ","))}"
    try members(text) { members in
      for key in keys.reversed() + ["x", "0", "59"] + keys {
        _ = members.optional(key)
        #expect(!members.has(key))
      }
      let rest = members.rest().map(\.key)
      #expect(rest == (1..<59).map(String.init))
    }
  }

  @Test func `the key that is left over is named where it stands`() throws {
    let text = #"{"a": 1, "\u0062": {"a": 2}, "c": 3}"#
    try members(text) { members in
      _ = try members.required("c")
      _ = try members.required("a")
      let error = error { try members.finish() }
      #expect(error?.reason == .unknownKey("b"))
      #expect(error?.offset == 9)
    }
  }

  @Test func `a missing key is the object's fault`() throws {
    let text = #"[0, {"a": 1}]"#
    try JSONTape(Array(text.utf8)).withRoot { root in
      let object = try root.elements().map { $0 }[1]
      var members = try JSONMembers(object)
      let error = error { _ = try members.required("b") }
      #expect(error?.reason == .missingKey("b"))
      #expect(error?.offset == 4)
      #expect(members.has("a"))
    }
  }

  @Test func `the rest comes in the order of the text, without what was taken`() throws {
    try members(#"{"a": 1, "b": [2, {"x": 0}], "c": {"y": 3}, "\u0064": 4}"#) { members in
      _ = try members.required("c")
      let rest = members.rest()
      #expect(rest.underestimatedCount == 3)
      #expect(rest.map(\.key) == ["a", "b", "d"])
      #expect(rest.map(\.value.kind) == [.number, .array, .number])
      #expect(members.rest().map(\.key) == [])
      #expect(!members.has("a"))
      try members.finish()
    }
  }
}
