/// How a column is set (排版): its width, and what its paragraphs' first lines look like.
///
/// Answers one question: how odd is it that this line is a paragraph's first, last, or neither?
/// The costs are nats of surprise, rounded: 1 is nothing, 7 happens once in a thousand lines.
struct LineSetting: Sendable, Hashable {
  enum Indent: CaseIterable, Sendable {
    /// First lines keep their two blanks.
    case kept
    /// The blanks are gone, and first lines are two characters shorter.
    case lost
    /// First lines never had any.
    case flush
  }

  /// Width of the column.
  var width: Int
  var indent: Indent

  private enum Cost {
    static let paragraph = 1.0
    static let openLastLine = 8.0
    static let openOnlyLine = 2.8
    static let fullOnlyLine = 2.5
    static let pauseLastLine = 2.0
    static let openMark = 4.0
    static let closedFirstLine = 6.0
    static let numberedFirstLine = -1.0
    static let numberedOnlyLine = -1.3
    static let missingIndent = 5.0
    static let strayIndent = 6.0
    static let unforcedBreak = 6.5
    static let gapInside = 0.7
    static let heading = 4.0
    static let nextHeading = 2.2
    static let endedHeading = 6.0
    static let indentedHeading = 3.0
  }

  /// How odd the line is in this place of a paragraph.
  ///
  /// `next` is the head of the line that follows, in width; 0 where none follows.
  func cost(_ line: Line, first: Bool, last: Bool, next: Int) -> Double {
    let isIndented = line.indent >= 3
    var cost = first ? Cost.paragraph + firstCost(line) : isIndented ? Cost.strayIndent : 0
    let lostIndent = first && indent == .lost && !isIndented ? 4 : 0
    let room = width - lostIndent - (isIndented ? min(line.indent, 4) : 0)
    cost += overflowCost(line, line.width - room, isOnly: first && last)
    if last {
      cost += lastCost(line, isOnly: first)
      if first && line.opensNumbered && line.ending == .open { cost += Cost.numberedOnlyLine }
      let isFull =
        next > 0 && !line.opensNumbered && line.width <= room
        && line.width + line.looseWidth + next > room
      if first && isFull && line.ending == .open { cost += Cost.fullOnlyLine }
    } else if next > 0 {
      cost += unforcedCost(room - line.width - line.looseWidth - next + 1)
    }
    return cost
  }

  private func firstCost(_ line: Line) -> Double {
    (line.opensClosed ? Cost.closedFirstLine : line.opensNumbered ? Cost.numberedFirstLine : 0)
      + indentCost(line)
  }

  private func indentCost(_ line: Line) -> Double {
    switch indent {
    case .kept: line.indent >= 3 ? 0 : line.indent > 0 ? 2.5 : Cost.missingIndent
    case .lost: line.indent >= 3 ? 0.5 : 0
    case .flush: line.indent >= 3 ? 1.5 : 0.8
    }
  }

  /// A mark may hang out of the column, or be set narrower (“专精特新”); anything else that is too wide belongs to another column.
  private func overflowCost(_ line: Line, _ excess: Int, isOnly: Bool) -> Double {
    if excess <= 0 { return 0 }
    if excess <= 2 && line.ending != .open { return 0.3 }
    if excess <= min(line.compressible, 4) { return 0.2 + 0.1 * Double(excess) }
    return isOnly ? 2 : 3 + Double(min(excess, 6))
  }

  private func lastCost(_ line: Line, isOnly: Bool) -> Double {
    let openMarks = Cost.openMark * Double(min(line.unclosed, 1))
    return switch line.ending {
    case .sentence: openMarks + (isOnly ? 0.3 : 0)
    case .pause: openMarks + Cost.pauseLastLine
    case .open: openMarks + (isOnly ? Cost.openOnlyLine : Cost.openLastLine)
    }
  }

  /// The line ends although what follows would have fit, with `spare` half ems to spare.
  private func unforcedCost(_ spare: Int) -> Double {
    switch spare {
    case ...0: 0
    case 1: 2
    case 2: 3.5
    default: Cost.unforcedBreak + 0.1 * Double(min(spare, 10))
    }
  }

  /// How odd it is that the line is a headline's; `goesOn`, its second or third.
  ///
  /// It may be as wide as it likes; 宁远镇：宽幅沟播让麦田“喝足 / 底墒水” fills its column and ends in no stop.
  func headingCost(_ line: Line, goesOn: Bool) -> Double {
    var cost = goesOn ? Cost.nextHeading : Cost.heading
    if goesOn && line.width > width - 3 { cost += Cost.fullOnlyLine }
    if line.ending == .sentence || line.ending == .open && !line.endsInWord && !line.opensDash {
      cost += Cost.endedHeading
    }
    if line.ending == .pause && !line.endsInWord { cost += Cost.pauseLastLine }
    if line.opensClosed || line.opensClause || line.opensNumbered || line.opensArticle {
      cost += Cost.closedFirstLine
    }
    if line.isNarrow { cost += Cost.endedHeading }
    if line.opensQuote && line.unclosed > 0 { cost += Cost.openMark }
    return cost + (line.indent >= 3 ? Cost.indentedHeading : 0)
  }

  /// How odd it is that empty lines do, or do not, part two paragraphs.
  static func gapCost(_ gap: Int, parts: Bool) -> Double {
    gap == 0 ? 0 : parts ? -0.6 : Cost.gapInside
  }
}
