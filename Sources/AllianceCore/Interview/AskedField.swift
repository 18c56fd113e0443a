/// A field under the name it has in a file, which includes its option and the party it is repeated for.
public struct AskedField: Hashable, Sendable {
  /// `loss`, `joint-ip.example`, `strategy.acme`.
  public let name: String
  /// The party it is repeated for.
  public let party: Party?
  private let shared: Shared<Field>
  private let ofOption: Shared<Option>?

  public var field: Field { shared.value }
  /// The option it belongs to.
  public var option: Option? { ofOption?.value }

  init(name: String, field: Field, party: Party? = nil, option: Shared<Option>? = nil) {
    self.init(name: name, Shared(field), party, option)
  }

  private init(name: String, _ field: Shared<Field>, _ party: Party?, _ option: Shared<Option>?) {
    self.name = name
    self.party = party
    shared = field
    ofOption = option
  }

  /// The same as it is asked about one party.
  func repeated(for party: Party) -> AskedField {
    AskedField(name: "\(name).\(party.code)", shared, party, ofOption)
  }
}
