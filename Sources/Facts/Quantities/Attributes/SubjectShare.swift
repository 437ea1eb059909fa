internal import Newspaper

/// Shares of a whole: 占总人口的比重达到51.4%.
extension SubjectReader {
  /// 占总人口的比重达到51.4%, 占棉田面积的42%.
  mutating func settleShare(_ find: inout SubjectFind, _ mention: Int, _ share: Int) -> Bool {
    let token = passage.quantityTokens[mention]
    let owner = noun(before: share)
    if let noun = find.before.noun, let closing = passage.indicator(noun),
      closing.kinds.contains(.relative),
      // 收取比重占：在…中 names the noun before the share, which is then no part of it.
      case let end = passage.indexes(noun).upperBound, end > passage.tokens[share].start
    {
      find.way = .share
      if let owner {
        find.subject = owner.lowerBound..<end
      } else {
        find.subject = passage.tokens[share].start..<end
        find.owner = nearestBefore(share, mention).flatMap { finds[$0].subject }
      }
      return true
    }
    guard passage.role(token + 1) != .de else { return false }
    find.way = .share
    if let owner {
      find.subject = owner
    } else if let source = nearestBefore(share, mention) {
      inherit(&find, mention, source, .carried)
    } else {
      return false
    }
    return true
  }

  /// The last quantity before a token that has a subject.
  func nearestBefore(_ token: Int, _ mention: Int) -> Int? {
    for index in stride(from: mention - 1, through: max(0, mention - 12), by: -1)
    where index >= 0 && passage.quantityTokens[index] < token && finds[index].subject != nil {
      return index
    }
    return nil
  }
}
