/// One character as it is drawn: its bytes and the columns it takes.
struct Cell: Equatable {
  var text: String
  var width: Int
  /// Terminals disagree about its width: the column after it is set anew.
  var isUncertain = false
}

extension Cell {
  /// The cell for one cluster at a column; nil when it shows nothing.
  static func of(_ cluster: ArraySlice<Unicode.Scalar>, column: Int, columns: Int) -> Cell? {
    guard let first = cluster.first else { return nil }
    if first == "\t" {
      let width = min(8 - column % 8, max(columns - column, 1))
      return Cell(text: String(repeating: " ", count: width), width: width)
    }
    if first.value < 0x20 || first.value == 0x7F {
      return Cell(text: "^" + String(Unicode.Scalar(UInt8(first.value ^ 0x40))), width: 2)
    }
    let width = CellWidth.ofCluster(cluster)
    guard width <= columns else { return Cell(text: "?", width: 1) }
    guard width > 0 else {
      // A mark with nothing to sit on gets a dotted circle; the rest is invisible by nature.
      guard first.properties.generalCategory == .nonspacingMark else { return nil }
      return Cell(text: "\u{25CC}" + String(cluster), width: 1, isUncertain: true)
    }
    return Cell(
      text: String(cluster), width: width, isUncertain: CellWidth.isUncertain(cluster))
  }
}

extension Cell {
  /// The width `of` would give, without building the cell.
  static func width(of cluster: ArraySlice<Unicode.Scalar>, column: Int, columns: Int) -> Int {
    // Nearly every cluster of nearly every text.
    if cluster.count == 1, let only = cluster.first, (0x20..<0x7F).contains(only.value) { return 1 }
    return of(cluster, column: column, columns: columns)?.width ?? 0
  }
}
