internal import Newspaper

/// Parts bodies that run into each other (分稿), where headlines tell that there are more.
///
/// Five headlines at the end of a page, two bodies above: the bodies are cut at those empty lines
/// where the words change most and where the headlines find their match.
struct PartBodies {
  let paragraphs: [Paragraph]
  let texts: ParagraphTexts

  /// Pages with more places than this are left as they are.
  private static let mostCuts = 60

  func part(_ bodies: [Body], _ headlines: [Headline]) -> [Body] {
    let missing = headlines.filter { !$0.titles.isEmpty }.count - bodies.count
    guard missing > 0, headlines.count <= 40 else { return bodies }
    var bodies = bodies
    for _ in 0..<missing {
      guard let better = bestCut(bodies, headlines) else { break }
      bodies = better
    }
    return bodies
  }

  private func bestCut(_ bodies: [Body], _ headlines: [Headline]) -> [Body]? {
    var best: (bodies: [Body], gain: Double)?
    var tried = 0
    for (index, body) in bodies.enumerated() {
      for cut in 1..<max(body.members.count, 1) where mayOpen(body.members[cut]) {
        tried += 1
        guard tried <= Self.mostCuts else { return best?.bodies }
        var parted = bodies
        parted[index] = Body(members: Array(body.members[cut...]))
        parted.insert(Body(members: Array(body.members[..<cut])), at: index)
        let matching = MatchBodies(headlines, parted, paragraphs, texts)
        let gain = matching.total(matching.match()) + breakGain(body.members, cut)
        if gain > best?.gain ?? -1 { best = (parted, gain) }
      }
    }
    return best?.bodies
  }

  private func mayOpen(_ index: Int) -> Bool {
    paragraphs[index].kind == .text && paragraphs[index].gap > 0 && index > 0
      && paragraphs[index - 1].ending == .sentence
  }

  /// How much speaks for an article's end before the paragraph, apart from headlines.
  private func breakGain(_ members: [Int], _ cut: Int) -> Double {
    let paragraph = paragraphs[members[cut]]
    let previous = paragraphs[members[cut - 1]]
    let indentChanges = paragraph.indent == 1 && previous.indent != 1
    return (indentChanges ? 0.3 : 0) - cohesion(members, cut)
  }

  /// Share of the following paragraphs' wording that the preceding ones have.
  private func cohesion(_ members: [Int], _ cut: Int) -> Double {
    let before = texts.scalars(Array(members[max(0, cut - 4)..<cut]))
    let after = texts.scalars(Array(members[cut..<min(cut + 2, members.count)]))
    return SharedWords(headlines: [after], bodies: [before]).shares[0][0]
  }
}
