extension String {
  /// The text of a run of scalars.
  init(_ scalars: some Collection<Unicode.Scalar>) {
    // By way of bytes: the standard library's own way is twenty times slower, and every frame needs this.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += scalar.utf8 }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
