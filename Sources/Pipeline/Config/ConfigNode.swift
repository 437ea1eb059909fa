internal import Yams

/// A value of the configuration file with its place and its full key.
///
/// Scalars are taken as the text that was written, never as YAML 1.1 would have them: `010` is no
/// 8, `yes` no truth, `2024-01-05` no date.
struct ConfigNode {
  let node: Node
  let file: String
  let key: String

  var place: ConfigPlace? {
    node.mark.map { ConfigPlace(file: file, line: $0.line, column: $0.column) }
  }

  func error(_ message: String, suggestion: String? = nil) -> ConfigError {
    ConfigError(place, key: key, message, suggestion: suggestion)
  }

  /// Whether nothing was written behind the key, which leaves its default.
  var isUnset: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The text of a scalar.
  func text() throws(ConfigError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error("expected a text, not a list or keys")
    }
    return scalar.string
  }

  /// The text of a scalar without quotes; nil for anything else.
  var plainText: String? {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return nil }
    return scalar.string
  }

  /// The elements of a list; a single value counts as a list of one.
  func elements() throws(ConfigError) -> [ConfigNode] {
    switch node {
    case .sequence(let sequence):
      return sequence.enumerated().map { index, element in
        ConfigNode(node: element, file: file, key: "\(key)[\(index + 1)]")
      }
    case .mapping: throw error("expected a list, not keys")
    default: return [self]
    }
  }

  /// The keys and values of a mapping, each value under its full key.
  func members() throws(ConfigError) -> [(name: ConfigNode, value: ConfigNode)] {
    guard case .mapping(let mapping) = node else { throw error("expected keys with values") }
    var members: [(name: ConfigNode, value: ConfigNode)] = []
    for (name, value) in mapping {
      let nameNode = ConfigNode(node: name, file: file, key: key)
      let full = key.isEmpty ? try nameNode.text() : "\(key).\(try nameNode.text())"
      members.append(
        (
          ConfigNode(node: name, file: file, key: full),
          ConfigNode(node: value, file: file, key: full)
        ))
    }
    return members
  }
}
