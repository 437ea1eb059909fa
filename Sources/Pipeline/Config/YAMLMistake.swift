internal import Yams

/// Tells what is wrong with a file that is no good YAML, and where.
struct YAMLMistake {
  let yaml: String
  let file: String

  func error(_ error: YamlError) -> ConfigError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigError(place(mark.line, mark.column), key: "", "this is no YAML: \(problem)")
    case .reader(let problem, let offset, _, _):
      let mark = position(of: offset ?? 0)
      return ConfigError(place(mark.line, mark.column), key: "", "this is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let mark = secondPlace(of: key, line: context.mark.line, column: context.mark.column)
      return ConfigError(
        place(mark.line, mark.column), key: key,
        "this key stands on line \(context.mark.line) already; keep one")
    default:
      return ConfigError(place(1, 1), key: "", "this is no YAML: \(error)")
    }
  }

  private func place(_ line: Int, _ column: Int) -> ConfigPlace {
    ConfigPlace(file: file, line: line, column: column)
  }

  /// Where a key stands for the second time at the same depth; Yams tells only the first place.
  private func secondPlace(of key: String, line: Int, column: Int) -> (line: Int, column: Int) {
    let lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices.dropFirst(line) {
      let text = lines[index]
      let indent = text.prefix { $0 == " " }.count
      let rest = String(text.dropFirst(indent))
      guard indent + 1 == column else { continue }
      if ["\(key):", "\"\(key)\":", "'\(key)':"].contains(where: rest.hasPrefix) {
        return (index + 1, column)
      }
    }
    return (line, column)
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    let before = yaml.unicodeScalars.prefix(offset)
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return (line, column)
  }
}
