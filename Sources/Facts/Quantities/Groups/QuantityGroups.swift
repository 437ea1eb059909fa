internal import Units

/// Says which quantities of a paragraph belong together, and how: lists, 由40%提高到55%, an amount
/// and its growth, a whole and its parts, a count and the size of each.
struct QuantityGroups {
  struct Membership: Sendable {
    var group: Int
    var role: GroupRole
  }

  private let passage: TokenizedPassage
  private let finds: [SubjectFind]
  private(set) var members: [Membership?]
  private(set) var next: Int

  /// `next` is the number of the next group of the article.
  static func find(_ passage: TokenizedPassage, _ finds: [SubjectFind], next: inout Int)
    -> [Membership?]
  {
    var groups = QuantityGroups(passage, finds, next)
    for mention in finds.indices { groups.join(mention) }
    next = groups.next
    return groups.members
  }

  private init(_ passage: TokenizedPassage, _ finds: [SubjectFind], _ next: Int) {
    self.passage = passage
    self.finds = finds
    self.next = next
    members = Array(repeating: nil, count: finds.count)
  }

  private mutating func join(_ mention: Int) {
    let before = finds[mention].before
    if let listed = before.listedWith {
      pair(passage.tokens[listed].index, .item, with: mention, .item)
    } else if mention > 0, finds[mention - 1].way == .ofEach || isProduct(mention) {
      pair(mention - 1, .count, with: mention, .each)
    } else if mention > 0, finds[mention - 1].before.isSource, reaches(mention) {
      pair(mention - 1, .from, with: mention, .to)
    } else if let level = level(of: mention) {
      pair(level, .level, with: mention, .growth)
    } else if let whole = whole(of: mention) {
      pair(whole, .whole, with: mention, .part)
    }
  }

  /// 2×50兆伏安: the count and the size of each.
  private func isProduct(_ mention: Int) -> Bool {
    let rule = QuantityRule.product.name
    return passage.mentions[mention].rule == rule && passage.mentions[mention - 1].rule == rule
      && passage.mentions[mention - 1].unit == nil
  }

  /// Puts two quantities into one group, unless the first plays another part in one already.
  private mutating func pair(
    _ first: Int, _ firstRole: GroupRole, with second: Int, _ secondRole: GroupRole
  ) {
    if let held = members[first] {
      guard held.role == firstRole else { return }
      members[second] = Membership(group: held.group, role: secondRole)
      return
    }
    members[first] = Membership(group: next, role: firstRole)
    members[second] = Membership(group: next, role: secondRole)
    next += 1
  }

  /// Whether it is the goal of the change that the quantity before it starts: …提高到55%.
  private func reaches(_ mention: Int) -> Bool {
    let before = finds[mention].before
    guard before.noun == nil, before.link != nil || before.isGoal else { return false }
    // 从原来的上千户，减少到十几户
    let source = passage.role(before.border) == .pause ? before.border - 1 : before.border
    return passage.role(source) == .quantity && passage.tokens[source].index == mention - 1
  }

  /// The amount that a growth is the growth of.
  private func level(of mention: Int) -> Int? {
    let find = finds[mention]
    guard find.way == .carried || find.way == .distributed, let source = find.source,
      source < mention, passage.mentions[mention].isShare || find.before.isCompared,
      let link = find.before.link, passage.word(link.lowerBound)?.change != nil
    else { return nil }
    return source
  }

  /// The last quantity of the unit before 其中 in the sentence.
  private func whole(of mention: Int) -> Int? {
    let before = finds[mention].before
    let unit = passage.mentions[mention].unit?.base
    if !before.isPart {
      // Further parts: 其中，出口3.9亿美元，进口24.2亿美元.
      guard mention > 0, let held = members[mention - 1], held.role == .part,
        passage.mentions[mention - 1].unit?.base == unit, goesOn(from: mention - 1, to: mention)
      else { return nil }
      return members[..<mention].lastIndex { $0?.group == held.group && $0?.role == .whole }
    }
    for index in stride(from: mention - 1, through: max(0, mention - 8), by: -1)
    where index >= 0 && passage.mentions[index].unit?.base == unit {
      return index
    }
    return nil
  }

  /// Whether no ； or full stop parts two quantities.
  private func goesOn(from first: Int, to second: Int) -> Bool {
    (passage.quantityTokens[first]..<passage.quantityTokens[second])
      .allSatisfy { passage.role($0) != .stop }
  }
}
