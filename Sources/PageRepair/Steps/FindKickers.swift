internal import Lexicons
internal import Newspaper

/// Tells the lines of a headline apart (引题、主题、副题): kicker above, subtitle below.
///
/// A plain page has lost the sizes, so only words tell: a kicker says whose report this is or of
/// which series (湟源县政府工作报告), a subtitle opens with a dash (——湟源县加快发展侧记).
struct FindKickers: Sendable {
  let lexicon: PageLexicon

  /// Scalars of the longest kicker.
  private static let longest = 24

  /// The kind of each printed line of a headline.
  func kinds(of lines: [[Span]], in source: SourceText) -> [BlockKind] {
    var reading = Reading()
    var kinds = [BlockKind](repeating: .headline, count: lines.count)
    for (index, spans) in lines.enumerated() where index > 0 {
      reading.load(source.utf8, spans)
      // What follows a subtitle is its next line.
      if Self.opensWithDash(reading) || kinds[index - 1] == .subtitle { kinds[index] = .subtitle }
    }
    guard kinds.count > 1, kinds[1] == .headline else { return kinds }
    reading.load(source.utf8, lines[0])
    if isKicker(reading) { kinds[0] = .kicker }
    return kinds
  }

  /// Whether the line opens with a dash: —— or --.
  static func opensWithDash(_ reading: Reading) -> Bool {
    guard let first = reading.scalars.first else { return false }
    return first == 0x2014 || first == 0x2015 || first == 0x2500 || reading.has("--", at: 0)
  }

  /// Whether the line ends on a word of kickers, or is set in 【】.
  private func isKicker(_ reading: Reading) -> Bool {
    guard reading.count <= Self.longest, let last = reading.scalars.last else { return false }
    if reading.scalars.first == 0x3010, last == 0x3011 { return true }
    let closing = reading.scalars.reversed().prefix {
      Marks.isCloseBracket($0) || Marks.lineMarkers.contains($0) || $0 == 0xB7
    }.count
    return reading.endsWord(of: lexicon.kickers, before: reading.count - closing, from: 0)
  }
}
