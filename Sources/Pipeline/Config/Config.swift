internal import Yams

/// Everything a run can be told (配置), read from `pipeline.yaml`; an empty file gives the defaults.
package struct Config: SettingsBlock {
  package var input = InputSettings()
  package var extraction = Extraction.Settings()
  package var normalization = Normalization.Settings()
  package var export = Export.Settings()
  package var log = LogSettings()
  package var failIf = FailSettings()
  package var metrics = ""
  package var jobs = Located(Automatic<Int>.auto, key: "jobs")
  /// The folder that relative input paths start from; empty for the working folder.
  var inputBase = ""
  var outputBase = ""
  var metricsBase = ""

  package init() {}

  package static var settings: [Setting<Config>] {
    [
      Setting(block: "input", \.input, "What is read."),
      Setting(block: "extraction", \.extraction, "How pages become articles and mentions."),
      Setting(block: "normalization", \.normalization, "How mentions become values."),
      Setting(block: "export", \.export, "What is written, and where."),
      Setting(block: "log", \.log, "What is said on standard error."),
      Setting(
        block: "fail_if", \.failIf,
        "When a run that finished ends in 3 nevertheless; its outputs are written all the same."),
      Setting(
        "metrics", \.metrics,
        """
        A file that each run writes anew in the text format of Prometheus, for the textfile \
        collector of node_exporter its name ends in `.prom`; none if empty. Relative to the \
        configuration file.
        """),
      Setting(
        "jobs", \.jobs,
        "Documents worked on at once; `auto` is the number of processors. Results do not depend on it."
      ),
    ]
  }

  /// Reads the text of a configuration file; `file` is its name in messages.
  package init(yaml: String, file: String) throws(ConfigFailure) {
    // Editors on Windows open a file with a byte order mark, which is no part of the first key.
    let yaml =
      yaml.unicodeScalars.first == "\u{FEFF}" ? String(yaml.unicodeScalars.dropFirst()) : yaml
    guard let root = try Self.compose(yaml, file) else { return }
    let node = ConfigNode(node: root, file: file, key: "")
    guard !node.isUnset else { return }
    var errors: [ConfigError] = []
    read(node, &errors)
    errors += inconsistencies
    guard errors.isEmpty else { throw ConfigFailure(errors) }
  }

  /// What no single value shows: counts below one, days that do not exist.
  private var inconsistencies: [ConfigError] {
    var errors = input.inconsistencies + export.inconsistencies + failIf.inconsistencies
    if let count = jobs.value.given, count < 1 {
      errors.append(ConfigError(jobs.place, key: jobs.key, "must be at least 1"))
    }
    return errors
  }

  private static func compose(_ yaml: String, _ file: String) throws(ConfigFailure) -> Node? {
    do {
      return try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ConfigFailure([YAMLMistake(yaml: yaml, file: file).error(error)])
    } catch {
      throw ConfigFailure([ConfigError(nil, key: "", "\(file) cannot be read as YAML: \(error)")])
    }
  }
}
