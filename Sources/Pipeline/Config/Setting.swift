/// One key of the configuration: its name, its type, what it is for, how it is read.
///
/// The default is the property's own initial value, so it is written once.
package struct Setting<Block: Sendable>: Sendable {
  package let key: String
  package let type: String
  package let help: String
  /// A block's own settings, for the documentation; empty for a plain value.
  let children: @Sendable (_ prefix: String) -> [SettingDescription]
  let read: @Sendable (ConfigNode, inout Block, inout [ConfigError]) -> Void
  let written: @Sendable (Block) -> String
  /// The values in a block, each under its full key.
  let values: @Sendable (Block, _ key: String) -> [(key: String, value: String)]

  /// A plain value.
  init<Value: ConfigValue>(
    _ key: String, _ path: any WritableKeyPath<Block, Value> & Sendable, _ help: String
  ) {
    self.key = key
    type = Value.typeName
    self.help = help
    children = { _ in [] }
    written = { $0[keyPath: path].written }
    values = { [($1, $0[keyPath: path].written)] }
    read = { node, block, errors in
      guard !node.isUnset else { return }
      do throws(ConfigError) {
        block[keyPath: path] = try Value(node)
      } catch {
        errors.append(error)
      }
    }
  }

  /// A block of settings.
  init<Value: SettingsBlock>(
    block key: String, _ path: any WritableKeyPath<Block, Value> & Sendable, _ help: String
  ) {
    self.key = key
    type = "block"
    self.help = help
    children = { Value.descriptions(prefix: $0) }
    written = { _ in "" }
    values = { $0[keyPath: path].written(prefix: $1) }
    read = { node, block, errors in
      guard !node.isUnset else { return }
      block[keyPath: path].read(node, &errors)
    }
  }
}

/// What the documentation says of one key.
package struct SettingDescription: Sendable {
  package let key: String
  package let type: String
  package let defaultValue: String
  package let help: String
}

/// A group of settings: a block of `pipeline.yaml`.
package protocol SettingsBlock: Sendable {
  init()
  static var settings: [Setting<Self>] { get }
}

extension SettingsBlock {
  /// Fills the block from a mapping; what is wrong is collected, the rest is still read.
  mutating func read(_ node: ConfigNode, _ errors: inout [ConfigError]) {
    do throws(ConfigError) {
      for (name, value) in try node.members() {
        let key = try name.text()
        guard let setting = Self.settings.first(where: { $0.key == key }) else {
          let nearest = NearestWord.to(key, among: Self.settings.map(\.key))
          let valid = Self.settings.map(\.key).joined(separator: ", ")
          errors.append(name.error("unknown key (valid here: \(valid))", suggestion: nearest))
          continue
        }
        setting.read(value, &self, &errors)
      }
    } catch {
      errors.append(error)
    }
  }

  /// Every value of the block and below, in order, under its full key.
  func written(prefix: String) -> [(key: String, value: String)] {
    Self.settings.flatMap { setting in
      setting.values(self, prefix.isEmpty ? setting.key : "\(prefix).\(setting.key)")
    }
  }

  /// Every key of the block and below, in order, for the documentation.
  package static func descriptions(prefix: String = "") -> [SettingDescription] {
    let defaults = Self()
    return settings.flatMap { setting in
      let key = prefix.isEmpty ? setting.key : "\(prefix).\(setting.key)"
      let own = SettingDescription(
        key: key, type: setting.type, defaultValue: setting.written(defaults), help: setting.help)
      return [own] + setting.children(key)
    }
  }
}
