internal import Lexicons
internal import Newspaper

/// Decides which of a page's doubtful short lines open an article, all of them at once (断稿).
///
/// An article is signed once: （记者 李明） in its lead, below its headline or at its end. A doubtful line
/// with a signature of its own on either side opens an article; one that would leave an article
/// unsigned, on a page that signs most, is a subhead. The cheapest path through all of them is kept.
struct ArticleBreaks {
  enum Mark {
    /// An article surely begins here.
    case start
    case signature([Signature])
    /// 上接第一版, 下转第三版: its signature may stand on another page.
    case jump
    /// A line that may open an article; how much speaks for it, in nats.
    case doubtful(evidence: Double)
  }

  /// What an article has of signatures so far.
  private enum State: Int, CaseIterable { case none, jump, once, twice }

  private enum Cost {
    static let twice = 4.0
    static let mostUnsigned = 0.8
  }

  /// What an article costs that nobody signs.
  private let unsigned: Double
  private let marks: [Mark]

  init(_ marks: [Mark]) {
    self.marks = Self.withoutRepeats(marks)
    unsigned = Self.unsignedCost(self.marks)
  }

  /// Of each doubtful line, in order, whether it opens an article.
  func chosen() -> [Bool] {
    var costs = State.allCases.map { $0 == .none ? 0 : Double.infinity }
    var origins: [[State]] = []
    var breaks: [Bool] = []
    for mark in marks {
      var (reached, origin) = (costs, State.allCases)
      var isBreak = false
      switch mark {
      case .signature:
        move(costs, &reached, &origin) { $0 == .none || $0 == .jump ? .once : .twice }
      case .jump: move(costs, &reached, &origin) { $0 == .none ? .jump : $0 }
      case .start, .doubtful:
        let last = State.allCases.min { closed(costs, $0) < closed(costs, $1) } ?? .none
        var cost = closed(costs, last)
        if case .doubtful(let evidence) = mark {
          cost -= evidence
        } else {
          reached = costs.map { _ in .infinity }
        }
        if cost < reached[State.none.rawValue] {
          (reached[State.none.rawValue], origin[State.none.rawValue]) = (cost, last)
          isBreak = true
        }
      }
      costs = reached
      origins.append(origin)
      breaks.append(isBreak)
    }
    return walkBack(costs, origins, breaks)
  }

  private func walkBack(_ costs: [Double], _ origins: [[State]], _ breaks: [Bool]) -> [Bool] {
    var state = State.allCases.min { closed(costs, $0) < closed(costs, $1) } ?? .none
    var chosen: [Bool] = []
    for index in marks.indices.reversed() {
      if case .doubtful = marks[index] { chosen.append(breaks[index] && state == .none) }
      state = origins[index][state.rawValue]
    }
    return chosen.reversed()
  }

  private func move(
    _ costs: [Double], _ reached: inout [Double], _ origin: inout [State], to next: (State) -> State
  ) {
    reached = costs.map { _ in .infinity }
    for state in State.allCases where costs[state.rawValue] < reached[next(state).rawValue] {
      reached[next(state).rawValue] = costs[state.rawValue]
      origin[next(state).rawValue] = state
    }
  }

  /// The cost of a path whose article ends in this state.
  private func closed(_ costs: [Double], _ state: State) -> Double {
    costs[state.rawValue] + (state == .none ? unsigned : state == .twice ? Cost.twice : 0)
  }

  /// The same names twice, as in the lead and below the article, are one signature.
  private static func withoutRepeats(_ marks: [Mark]) -> [Mark] {
    var names: Set<String> = []
    return marks.filter { mark in
      switch mark {
      case .start: names = []
      case .signature(let people):
        let isNew = !people.allSatisfy { names.contains($0.name) }
        names.formUnion(people.map(\.name))
        return isNew
      case .jump, .doubtful: break
      }
      return true
    }
  }

  /// As odd as it is on the page: where half of the articles are unsigned, not at all.
  private static func unsignedCost(_ marks: [Mark]) -> Double {
    var (signed, unsigned) = (1.0, 1.0)
    var isSigned = false
    var isDoubtful = false
    var isOpen = false
    func close() {
      guard isOpen else { return }
      if isSigned { signed += 1 } else if !isDoubtful { unsigned += 1 }
    }
    for mark in marks {
      switch mark {
      case .start:
        close()
        (isSigned, isDoubtful, isOpen) = (false, false, true)
      case .signature, .jump: isSigned = true
      case .doubtful: isDoubtful = true
      }
    }
    close()
    return min(max(0, CharacterPairs.nats(signed / unsigned)), Cost.mostUnsigned)
  }
}
