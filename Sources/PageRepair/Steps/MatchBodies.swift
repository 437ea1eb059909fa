internal import Newspaper

/// Gives each headline its body (题文相配), by their words and by where they stand.
///
/// 全力推进湟源县经济社会高质量发展 goes with the body that speaks of 湟源县 and 高质量发展, though it stands
/// at the end of the page. A headline right above a body, or right below, has the better claim.
struct MatchBodies {
  let paragraphs: [Paragraph]
  let headlines: [Headline]
  let bodies: [Body]
  private let shares: [[Double]]

  private enum Gain {
    static let above = 0.22
    static let below = 0.14
    static let zoneEdge = 0.08
    static let any = 0.02
    static let tie = 0.02
  }

  init(
    _ headlines: [Headline], _ bodies: [Body], _ paragraphs: [Paragraph], _ texts: ParagraphTexts
  ) {
    self.paragraphs = paragraphs
    self.headlines = headlines
    self.bodies = bodies
    shares =
      SharedWords(
        headlines: headlines.map { texts.scalars($0.titles) },
        bodies: bodies.map { texts.scalars($0.members.filter { paragraphs[$0].kind == .text }) }
      ).shares
  }

  /// What a pair of headline and body gains, the higher the better.
  func gain(_ headline: Int, _ body: Int) -> Double {
    shares[headline][body] + nearness(headline, body) + Gain.any
  }

  private func nearness(_ headline: Int, _ body: Int) -> Double {
    let head = headlines[headline]
    let isBare = head.titles.isEmpty
    if bodies[body].first == head.place.upperBound, head.rank == head.zone - 1 {
      return (head.zone == 1 ? Gain.above : Gain.zoneEdge) + (isBare ? 1 : 0)
    }
    if bodies[body].last == head.place.lowerBound - 1, head.rank == 0 {
      return head.zone == 1 ? Gain.below : Gain.zoneEdge
    }
    return 0
  }

  /// The body of each headline; nil for a headline that is left over.
  func match() -> [Int?] {
    guard !bodies.isEmpty else { return headlines.map { _ in nil } }
    return Assignment(headlines.indices.map { head in bodies.indices.map { gain(head, $0) } })
      .columns
  }

  /// The sum of all gains of a matching.
  func total(_ match: [Int?]) -> Double {
    match.enumerated().reduce(0) { sum, pair in
      sum + (pair.element.map { gain(pair.offset, $0) } ?? 0)
    }
  }

  /// Headlines that another headline could replace at no loss, paired with it.
  func ties(_ match: [Int?]) -> [(Int, Int)] {
    var ties: [(Int, Int)] = []
    for one in headlines.indices {
      for other in headlines.indices where other > one {
        guard let first = match[one], let second = match[other] else { continue }
        let kept = gain(one, first) + gain(other, second)
        let swapped = gain(one, second) + gain(other, first)
        if kept - swapped < Gain.tie { ties.append((one, other)) }
      }
    }
    return ties
  }

  /// Why a headline got its body, for a person.
  func reason(_ headline: Int, _ body: Int) -> String {
    let words = Int((shares[headline][body] * 100).rounded())
    let rivals = bodies.indices.filter { $0 != body }.map { shares[headline][$0] }
    let next = Int(((rivals.max() ?? 0) * 100).rounded())
    let near = nearness(headline, body)
    let place =
      near >= Gain.above
      ? "right above" : near >= Gain.below ? "right below" : near > 0 ? "beside" : "apart"
    return "shared words \(words) % (next best \(next) %), \(place)"
  }
}
