internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// Numbers in a row that share the unit of the last: 分别为4.2、3.1和2.8亿元.
  static let sharedUnit: QuantityRule = .init(
    name: "shared-unit",
    help: "Numbers in a row that share the unit, and the multiplier, of the last.",
    examples: """
      分别投资⟦4.2⟧、⟦3.1⟧和⟦2.8亿元⟧ => 420000000 元; 310000000 元; 280000000 元
      比重分别提高⟦0.9⟧、⟦5.9个百分点⟧ => 0.9 个百分点; 5.9 个百分点
      新建桥梁⟦3⟧、⟦5座⟧ => 3 座; 5 座
      一、二、三产业融合
      """,
    find: { scene, start in
      // The members of a list that shared nothing are no lists of their own.
      guard let numeral = start.numeral, numeral.kind == .cardinal,
        numeral.start >= start.trail.barrenListEnd
      else { return [] }
      var members = [numeral]
      var end = numeral.end
      var shared: [QuantityMention] = []
      while let next = scene.afterJoint(end),
        let member = NumeralReader.cardinal(scene.reading, at: next)
      {
        members.append(member)
        end = member.end
        if let closing = scene.measured(member) {
          shared = members.count > mostMembers ? [] : scene.share(members, closing)
          break
        }
      }
      if shared.isEmpty, members.count > 1 { start.trail.barrenListEnd = end }
      return shared
    })

  /// Longer lists than this stand in tables, not in sentences.
  private static let mostMembers = 24
}

extension Scene {
  /// Behind the 、 和 or 及 between two members of a list.
  fileprivate func afterJoint(_ index: Int) -> Int? {
    guard stands(index, "、和及与或"), index + 1 < reading.count,
      passage.block(at: index + 1) == nil
    else { return nil }
    return index + 1
  }

  fileprivate func share(_ members: [Numeral], _ closing: QuantityMention) -> [QuantityMention] {
    // 一、二级: Chinese digits in a row are mostly places in an order.
    guard members.contains(where: { $0.isArabic || $0.value > Rational(9) }),
      let unit = closing.unit
    else { return [] }
    var mentions: [QuantityMention] = []
    for member in members.dropLast() {
      let hasOwn = member.scale != .one
      guard let scaled = hasOwn ? member : member.scaled(by: closing.numeral.scale) else {
        return []
      }
      mentions.append(
        QuantityMention(
          member.range, rule: QuantityRule.sharedUnit.name, numeral: scaled, unit: unit))
    }
    var last = closing
    last.rule = QuantityRule.sharedUnit.name
    return mentions + [last]
  }
}
