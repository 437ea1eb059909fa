internal import Glibc

/// A moment of a run by the system's clock (时刻), in UTC: for records and logs, never for a dataset.
package struct Moment: Sendable, Equatable {
  /// Nanoseconds since 1970.
  let nanoseconds: Int

  static func now() -> Moment { Moment(nanoseconds: FileStamp.now()) }

  /// As ISO 8601 with milliseconds: `2024-02-23T03:00:00.125Z`.
  package var text: String {
    var seconds = time_t(nanoseconds / 1_000_000_000)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "" }
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S", &parts)
    let day = String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return day + "." + String(1_000 + nanoseconds / 1_000_000 % 1_000).dropFirst() + "Z"
  }

  /// Whole days since an earlier moment; none where the clock was set back in between.
  func days(since earlier: Moment) -> Int {
    max(0, (nanoseconds - earlier.nanoseconds) / (86_400 * 1_000_000_000))
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time: \(text)")
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// Reads what ``text`` gives.
  init?(_ text: String) {
    let numbers = text.split { "-T:.Z".contains($0) }.map { Int32($0) }
    guard text.utf8.count == 24, numbers.count == 7, !numbers.contains(nil) else { return nil }
    let values = numbers.compactMap { $0 }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (values[0] - 1_900, values[1] - 1, values[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (values[3], values[4], values[5])
    nanoseconds = Int(timegm(&parts)) * 1_000_000_000 + Int(values[6]) * 1_000_000
  }
}
