internal import Lexicons
internal import Newspaper

/// Reads the electric head that opens a body (电头): 本报讯（记者 邵禾光）, 新华社北京2月3日电.
struct FindLeads: Sendable {
  let lexicon: PageLexicon
  let reporters: FindReporters

  struct Lead: Sendable {
    /// From the agency to 讯 or 电, as an index range of the reading.
    var dateline: Range<Int>
    var reporters: [Signature]
  }

  /// Scalars between the agency and 讯 or 电: place, month and day.
  private static let longest = 16

  func lead(_ reading: Reading) -> Lead? {
    guard reading.count > 3 else { return nil }
    let start = Marks.isOpenBracket(reading.scalars[0]) || reading.scalars[0] == 0x636E ? 1 : 0
    guard let agency = lexicon.agencies.longestMatch(in: reading, at: start) else { return nil }
    var index = agency.end
    while index < min(agency.end + Self.longest, reading.count) {
      let scalar = reading.scalars[index]
      if scalar == 0x8BAF || scalar == 0x7535 || reading.has("消息", at: index) {
        let end = index + (reading.has("消息", at: index) ? 2 : 1)
        return Lead(dateline: 0..<end, reporters: names(reading, end))
      }
      guard Marks.isHan(scalar) || Marks.isDigit(scalar) else { break }
      index += 1
    }
    let people = names(reading, agency.end, needsReport: true)
    return people.isEmpty ? nil : Lead(dateline: 0..<agency.end, reporters: people)
  }

  /// Reporters behind the head: in brackets, or up to 报道 or 摄影报道.
  private func names(_ reading: Reading, _ start: Int, needsReport: Bool = false) -> [Signature] {
    guard start < reading.count else { return [] }
    if Marks.isOpenBracket(reading.scalars[start]) {
      let close = reading.end(from: start, limit: min(start + 80, reading.count)) {
        !Marks.isCloseBracket($0)
      }
      guard close < reading.count else { return [] }
      return reporters.bracketed(reading, start..<close + 1) ?? []
    }
    var index = start
    while index < min(start + 30, reading.count) {
      if reading.has("报道", at: index) {
        return reporters.people(reading, start..<index) ?? []
      }
      index += 1
    }
    return []
  }
}
