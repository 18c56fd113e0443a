import TerminalText

/// One character as it is drawn: its bytes and the columns it takes.
struct Cell: Equatable {
  var text: String
  var width: Int
  /// Terminals disagree about its width: the column after it is set anew.
  var isUncertain = false
  /// Not part of the text: drawn dim.
  var isDim = false
}

extension Cell {
  /// The cell for one cluster at a column; nil when it shows nothing.
  static func of(_ cluster: ArraySlice<Unicode.Scalar>, column: Int, columns: Int) -> Cell? {
    let width = width(of: cluster, column: column, columns: columns)
    guard let first = cluster.first, width > 0 else { return nil }
    if first == "\t" { return Cell(text: String(repeating: " ", count: width), width: width) }
    if isControl(first) {
      return Cell(text: "^" + String(Unicode.Scalar(UInt8(first.value ^ 0x40))), width: width)
    }
    switch CellWidth.ofCluster(cluster) {
    case 0:
      return Cell(text: "\u{25CC}" + String(cluster), width: width, isUncertain: true)
    case let wide where wide > columns: return Cell(text: "?", width: width)
    default:
      return Cell(
        text: cluster.count == 1 ? String(first) : String(cluster), width: width,
        isUncertain: CellWidth.isUncertain(cluster))
    }
  }

  /// The columns the cell of a cluster takes.
  static func width(of cluster: ArraySlice<Unicode.Scalar>, column: Int, columns: Int) -> Int {
    guard let first = cluster.first else { return 0 }
    if first == "\t" { return min(8 - column % 8, max(columns - column, 1)) }
    if isControl(first) { return 2 }
    let width = CellWidth.ofCluster(cluster)
    // A mark with nothing to sit on gets a dotted circle; other empty ones are invisible by nature.
    if width == 0 { return first.properties.generalCategory == .nonspacingMark ? 1 : 0 }
    return width > columns ? 1 : width
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }
}
