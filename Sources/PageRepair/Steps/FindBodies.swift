internal import Newspaper

/// The running text of one article (正文), before it has a headline.
struct Body: Sendable {
  /// Indices of its paragraphs, sign-offs and jump lines among all paragraphs, in order.
  var members: [Int]
  var first: Int { members.first ?? 0 }
  var last: Int { members.last ?? 0 }
}

/// Cuts what is no headline into bodies: at headlines, behind sign-offs, at jump lines and leads.
struct FindBodies {
  let paragraphs: [Paragraph]
  /// Whether the paragraph opens with 本报讯 or 新华社北京2月3日电.
  let hasLead: [Bool]

  func find(_ headlines: [Headline]) -> [Body] {
    var isHead = [Bool](repeating: false, count: paragraphs.count)
    for headline in headlines { for index in headline.place { isHead[index] = true } }
    var bodies: [Body] = []
    var isOpen = false
    var hasText = false
    for (index, paragraph) in paragraphs.enumerated() {
      if isHead[index] {
        isOpen = false
        continue
      }
      switch paragraph.kind {
      case .text, .table, .verse, .reporterLine, .byline:
        let opens = !isOpen || hasText && hasLead[index]
        if opens { bodies.append(Body(members: [])) }
        (isOpen, hasText) = (true, true)
      case .jumpIn:
        bodies.append(Body(members: []))
        (isOpen, hasText) = (true, false)
      case .signOff, .jumpOut:
        if bodies.isEmpty { bodies.append(Body(members: [])) }
        isOpen = false
      default: continue
      }
      bodies[bodies.count - 1].members.append(index)
    }
    return bodies.filter { $0.members.contains { paragraphs[$0].kind.isBody } }
  }
}
