internal import Lexicons
internal import Newspaper

/// Gives every line that is not running text its kind, before lines are joined (逐行辨识).
struct MarkLines: Sendable {
  let furniture: FindFurniture
  let bylines: FindBylines
  let reporters: FindReporters

  /// Longer lines are running text, whatever they hold.
  private static let longest = 200

  struct Imprint: Sendable {
    var publication: String?
    var date: String?
  }

  func mark(_ lines: inout [Line], of source: SourceText) -> Imprint {
    var imprint = Imprint()
    var reading = Reading()
    for index in lines.indices
    where lines[index].width <= Self.longest && lines[index].kind == .text {
      reading.load(source.utf8, lines[index].spans)
      guard reading.count > 0 else { continue }
      if let parts = furniture.parts(reading), isFurniture(parts, lines, index, reading) {
        lines[index].kind = isAtTop(lines, index) ? .header : .footer
        note(parts, reading, &imprint)
      } else {
        lines[index].kind = kind(of: reading)
      }
    }
    return imprint
  }

  private func kind(of reading: Reading) -> Line.Kind {
    if let jump = FindFurniture.jump(reading, at: 0), jump.end == reading.count { return jump.kind }
    if reporters.bracketed(reading, 0..<reading.count) != nil,
      !reporters.isCredit(reading, 0..<reading.count)
    {
      return .signOff
    }
    if reporters.people(reading, 0..<reading.count) != nil { return .reporterLine }
    if bylines.author(reading, loose: false) != nil { return .byline }
    return .text
  }

  private func isFurniture(
    _ parts: FindFurniture.Parts, _ lines: [Line], _ index: Int, _ reading: Reading
  ) -> Bool {
    if parts.isStrong { return true }
    guard parts.isWeak else { return false }
    let isLonely =
      (index == 0 || lines[index].gap > 0) && (index + 1 == lines.count || lines[index + 1].gap > 0)
    return isAtTop(lines, index) || isAtBottom(lines, index)
      || isLonely && (parts.masthead != nil || parts.hasPage && isNearEdge(lines, index))
  }

  /// Whether the line is among the first or last eight of its page.
  private func isNearEdge(_ lines: [Line], _ index: Int) -> Bool {
    index < 8 || lines[index - 8].page != lines[index].page || index + 8 >= lines.count
      || lines[index + 8].page != lines[index].page
  }

  private func isAtTop(_ lines: [Line], _ index: Int) -> Bool {
    index < 3 || lines[index - 3].page != lines[index].page
  }

  private func isAtBottom(_ lines: [Line], _ index: Int) -> Bool {
    index + 3 >= lines.count || lines[index + 3].page != lines[index].page
  }

  private func note(_ parts: FindFurniture.Parts, _ reading: Reading, _ imprint: inout Imprint) {
    if let masthead = parts.masthead, imprint.publication == nil {
      imprint.publication = reading.string(masthead)
    }
    if let date = parts.date, imprint.date == nil { imprint.date = PrintedDate.iso(reading, date) }
  }
}
