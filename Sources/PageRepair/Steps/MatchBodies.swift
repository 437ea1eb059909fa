internal import Newspaper

/// Gives each headline its body (题文相配), by their words and by where they stand.
///
/// 全力推进湟源县经济社会高质量发展 goes with the body that speaks of 湟源县 and 高质量发展, though it stands
/// at the end of the page. A headline right above a body, or right below, has the better claim.
struct MatchBodies {
  let paragraphs: [Paragraph]
  let headlines: [Headline]
  let bodies: [Body]
  private let words: SharedWords
  private let texts: ParagraphTexts
  private var shares: [[Double]] { words.shares }

  /// Words that a reason names.
  private static let mostWords = 4

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
    self.texts = texts
    words = SharedWords(
      headlines: headlines.map { texts.scalars($0.titles) },
      bodies: bodies.map { texts.scalars($0.members.filter { paragraphs[$0].kind == .text }) })
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
    let share = percent(shares[headline][body])
    let shared = sharedWords(headline, body)
    let rivals = bodies.indices.filter { $0 != body }.map { shares[headline][$0] }
    var reason = "the headline stands \(place(headline, body)); it shares \(share) % of its wording"
    if !shared.isEmpty { reason += " (\(shared.joined(separator: ", ")))" }
    if let next = rivals.max() { reason += ", \(percent(next)) % with the next best body" }
    return reason
  }

  private func place(_ headline: Int, _ body: Int) -> String {
    let head = headlines[headline]
    if bodies[body].first == head.place.upperBound { return "right above the body" }
    if bodies[body].last == head.place.lowerBound - 1 { return "right below the body" }
    return bodies[body].first > head.place.lowerBound
      ? "above the body, apart from it" : "below the body, apart from it"
  }

  /// The words that both have, the longest first.
  private func sharedWords(_ headline: Int, _ body: Int) -> [String] {
    let title = texts.scalars(headlines[headline].titles)
    let longest = words.words(headline, body).sorted {
      ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound)
    }
    return longest.prefix(Self.mostWords).map { range in
      String(String.UnicodeScalarView(title[range].compactMap(UnicodeScalar.init)))
    }
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
