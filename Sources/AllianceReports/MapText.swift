import AllianceCore
import TerminalText

/// A map as text that other programs draw.
public enum MapText {
  /// A Mermaid flowchart.
  public static func mermaid(_ map: MethodMap) -> String {
    var lines = ["flowchart TD"]
    for (index, group) in map.groups.enumerated() {
      lines.append("  subgraph group\(index + 1)[\"\(escaped(group.title))\"]")
      for node in group.nodes { lines.append("    \(node.id)[\"\(escaped(node.text))\"]") }
      lines.append("  end")
    }
    for arrow in map.arrows {
      let line = arrow.isCondition ? "-.->" : "-->"
      let text = arrow.text.isEmpty ? "" : "|\"\(escaped(arrow.text))\"|"
      lines.append("  \(arrow.from) \(line)\(text) \(arrow.to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A directed graph in the language of Graphviz.
  public static func dot(_ map: MethodMap) -> String {
    var lines = ["digraph alliance {", "  node [shape=box, fontname=\"sans-serif\"];"]
    lines.append("  edge [fontname=\"sans-serif\", fontsize=10];")
    for (index, group) in map.groups.enumerated() {
      lines.append("  subgraph cluster_\(index + 1) {")
      lines.append("    label=\(quoted(group.title));")
      for node in group.nodes { lines.append("    \(node.id) [label=\(quoted(node.text))];") }
      lines.append("  }")
    }
    for arrow in map.arrows {
      var facts: [String] = []
      if !arrow.text.isEmpty { facts.append("label=\(quoted(arrow.text))") }
      if arrow.isCondition { facts.append("style=dashed") }
      let attributes = facts.isEmpty ? "" : " [\(facts.joined(separator: ", "))]"
      lines.append("  \(arrow.from) -> \(arrow.to)\(attributes);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// A text between quotes, where Mermaid writes characters as entities.
  private static func escaped(_ text: String) -> String {
    text.visible.map { character in
      switch character {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "&": "#amp;"
      default: String(character)
      }
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.visible.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(inner)\""
  }
}
