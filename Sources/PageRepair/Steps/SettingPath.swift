/// The cheapest path through settings and paragraph ends, line by line.
struct SettingPath {
  private let settings: [LineSetting]
  /// Whether headlines may stand between paragraphs, set off by nothing.
  private let knowsHeadings: Bool
  /// Cheapest cost so far, by state: setting, and the line's place.
  private var costs: [Double]
  /// For each line and state the state it came from.
  private var origins: [[Int16]] = []
  private var isStart = true

  /// What a line is: inside a paragraph, its last, or a line of a headline, which keeps no setting.
  private enum Place: Int, CaseIterable { case open, last, heading }

  private enum Switch {
    static let insideParagraph = 5.0
    static let betweenParagraphs = 4.6
    static let clauseInside = 7.0
    static let atGap = -0.8
  }

  init(_ settings: [LineSetting], knowsHeadings: Bool) {
    self.settings = settings
    self.knowsHeadings = knowsHeadings
    costs = [Double](repeating: 0, count: settings.count * Place.allCases.count)
  }

  /// Takes one line.
  ///
  /// `next` is the head of the next line in width; `mustEnd` says that a paragraph surely ends here;
  /// `ease`, from 0 to 1, how much less odd an open end is.
  mutating func step(
    _ line: Line, after previous: Line?, next: Int, mustEnd: Bool, mayGoOn: Bool, gap: Int,
    ease: Double
  ) {
    let best = (open: cheapest([.open]), ended: cheapest([.last, .heading]))
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
          let state = Self.state(index, last ? .last : .open)
          if arrival + cost < reached[state] {
            reached[state] = arrival + cost
            origin[state] = Int16(from)
          }
        }
      }
      guard knowsHeadings else { continue }
      let state = Self.state(index, .heading)
      let (from, arrival) = entry(index, first: true, gap: gap, best: best.ended)
      let goesOn = !isStart && gap == 0 && from % Place.allCases.count == Place.heading.rawValue
      reached[state] = arrival + setting.headingCost(line, goesOn: goesOn)
      origin[state] = Int16(from)
    }
    costs = reached
    origins.append(origin)
    isStart = false
  }

  private static func state(_ setting: Int, _ place: Place) -> Int {
    setting * Place.allCases.count + place.rawValue
  }

  /// The cheapest way into a setting: from itself, or by a switch from the cheapest of all.
  private func entry(_ index: Int, first: Bool, gap: Int, best: Int) -> (from: Int, cost: Double) {
    var own = Self.state(index, first ? .last : .open)
    if isStart { return (own, 0) }
    let heading = Self.state(index, .heading)
    if first, costs[heading] < costs[own] { own = heading }
    let gapCost = LineSetting.gapCost(gap, parts: first)
    let change =
      (first ? Switch.betweenParagraphs : Switch.insideParagraph) + (gap > 0 ? Switch.atGap : 0)
    if costs[best] + change < costs[own] { return (best, costs[best] + change + gapCost) }
    return (own, costs[own] + gapCost)
  }

  private func cheapest(_ places: [Place]) -> Int {
    var best = places[0].rawValue
    for place in places {
      for state in stride(from: place.rawValue, to: costs.count, by: Place.allCases.count)
      where costs[state] < costs[best] {
        best = state
      }
    }
    return best
  }

  /// Whether each line ends a paragraph, and the width of its column, on the cheapest path.
  func ends() -> [(isLast: Bool, width: Int)] {
    guard !origins.isEmpty else { return [] }
    var ends = [(isLast: Bool, width: Int)](repeating: (true, 0), count: origins.count)
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    for index in origins.indices.reversed() {
      ends[index] = (
        state % Place.allCases.count != Place.open.rawValue,
        settings[state / Place.allCases.count].width
      )
      state = Int(origins[index][state])
    }
    return ends
  }
}
