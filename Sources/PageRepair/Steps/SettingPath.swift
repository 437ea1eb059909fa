/// The cheapest path through settings and paragraph ends, line by line.
struct SettingPath {
  private let settings: [LineSetting]
  /// Cheapest cost so far, by state: setting, and whether the line is a paragraph's last.
  private var costs: [Double]
  /// For each line and state the state it came from.
  private var origins: [[Int16]] = []
  private var isStart = true

  private enum Switch {
    static let insideParagraph = 5.0
    static let betweenParagraphs = 4.6
    static let clauseInside = 7.0
    static let atGap = -0.8
  }

  init(_ settings: [LineSetting]) {
    self.settings = settings
    costs = [Double](repeating: 0, count: settings.count * 2)
  }

  /// Takes one line.
  ///
  /// `next` is the head of the next line in width; `mustEnd` says that a paragraph surely ends here;
  /// `ease`, from 0 to 1, how much less odd an open end is.
  mutating func step(
    _ line: Line, after previous: Line?, next: Int, mustEnd: Bool, mayGoOn: Bool, gap: Int,
    ease: Double
  ) {
    let best = (open: cheapest(last: false), ended: cheapest(last: true))
    var reached = [Double](repeating: .infinity, count: costs.count)
    var origin = [Int16](repeating: 0, count: costs.count)
    for (index, setting) in settings.enumerated() {
      for first in isStart ? [true] : [true, false] {
        let (from, arrival) = entry(
          index, first: first, gap: gap, best: first ? best.ended : best.open)
        for last in mayGoOn ? [true, false] : [true] {
          var cost = setting.cost(line, first: first, last: last, next: next)
          if !first, line.opensClause, previous?.endsInWord == true { cost += Switch.clauseInside }
          if last && mustEnd && line.ending != .sentence {
            cost -= ease * setting.cost(line, first: first, last: true, next: 0) * 0.9
          }
          let state = index * 2 + (last ? 1 : 0)
          if arrival + cost < reached[state] {
            reached[state] = arrival + cost
            origin[state] = Int16(from)
          }
        }
      }
    }
    costs = reached
    origins.append(origin)
    isStart = false
  }

  /// The cheapest way into a setting: from itself, or by a switch from the cheapest of all.
  private func entry(_ index: Int, first: Bool, gap: Int, best: Int) -> (from: Int, cost: Double) {
    let own = index * 2 + (first ? 1 : 0)
    if isStart { return (own, 0) }
    let gapCost = LineSetting.gapCost(gap, parts: first)
    let change =
      (first ? Switch.betweenParagraphs : Switch.insideParagraph) + (gap > 0 ? Switch.atGap : 0)
    if costs[best] + change < costs[own] { return (best, costs[best] + change + gapCost) }
    return (own, costs[own] + gapCost)
  }

  private func cheapest(last: Bool) -> Int {
    var best = last ? 1 : 0
    for state in stride(from: best, to: costs.count, by: 2) where costs[state] < costs[best] {
      best = state
    }
    return best
  }

  /// Whether each line ends a paragraph, and the width of its column, on the cheapest path.
  func ends() -> [(isLast: Bool, width: Int)] {
    guard !origins.isEmpty else { return [] }
    var ends = [(isLast: Bool, width: Int)](repeating: (true, 0), count: origins.count)
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    for index in origins.indices.reversed() {
      ends[index] = (state % 2 == 1, settings[state / 2].width)
      state = Int(origins[index][state])
    }
    return ends
  }
}
