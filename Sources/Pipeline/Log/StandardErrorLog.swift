internal import Datasets
internal import Glibc
package import Logging

/// The log on standard error (日志): lines for people, or a JSON object a line.
package struct StandardErrorLog: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  private let format: LogSettings.Format

  package init(level: Logger.Level, format: LogSettings.Format) {
    logLevel = level
    self.format = format
  }

  /// A logger as the settings want it.
  package static func logger(_ settings: LogSettings) -> Logger {
    let level = Logger.Level(rawValue: settings.level.rawValue) ?? .info
    return Logger(label: "etl") { _ in StandardErrorLog(level: level, format: settings.format) }
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let level = event.level.rawValue
    let line =
      switch format {
      case .text: Self.text(level, event.message.description, details)
      case .json: Self.json(level, event.message.description, details)
      }
    // A log that cannot be written has nowhere to complain.
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private typealias Details = [(key: String, value: Logger.Metadata.Value)]

  private static func text(_ level: String, _ message: String, _ details: Details) -> [UInt8] {
    let details = details.map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(now()) \(level): \(message)\(details)"
    // One event is one line, whatever a message quotes.
    return line.utf8.map { $0 < 0x20 ? 0x20 : $0 } + [0x0A]
  }

  private static func json(_ level: String, _ message: String, _ details: Details) -> [UInt8] {
    let members = [("time", now()), ("level", level), ("message", message)]
    var bytes: [UInt8] = []
    for (key, value) in members + details.map({ ($0.key, $0.value.description) }) {
      bytes.append(bytes.isEmpty ? 0x7B : 0x2C)
      JSONBytes.append(key, to: &bytes)
      bytes.append(0x3A)
      JSONBytes.append(value, to: &bytes)
    }
    return bytes + [0x7D, 0x0A]
  }

  /// The time in UTC; in the log alone, never in a dataset.
  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "" }
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
