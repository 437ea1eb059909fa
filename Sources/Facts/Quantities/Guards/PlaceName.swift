internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 五里桥, 三庄乡, 经五路: a number in the name of a place.
  static let placeName: QuantityGuard = .init(
    name: "place-name",
    help: "Chinese digits with 里, or with any unit before 镇 or 乡, may be the name of a place.",
    examples: """
      五里桥乡党委成立
      八里罕镇的这家酒厂
      两路镇的养蜂人
      住在三里屯附近
      走进八里庙村的田间
      距离⟦三里⟧的王村 => 3 里
      学校搬到经五路
      翻过⟦三里⟧山路 => 3 里
      走访⟦三个⟧乡镇 => 3 个
      """,
    refuses: { scene, mention in
      guard let unit = mention.unit, !mention.numeral.isArabic, mention.parts.isEmpty,
        mention.numeral.range.count <= 2, mention.range.count - mention.numeral.range.count == 1
      else { return false }
      let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
      if scene.stands(end - 1, "路街巷"), scene.stands(start - 1, "经纬") { return true }
      let isMile = scene.stands(end - 1, "里")
      if isMile, scene.stands(end, "屯铺桥店坪堡湾墩营庄岗坡镇塘渡洋泉井岭闸亭寨巷弄头墟峪") { return true }
      guard isMile || unit.isClassifier, !scene.stands(end - 1, "个個位名乡村") else { return false }
      if scene.stands(end, "镇乡") { return true }
      if isMile, scene.stands(end + 1, "村"), !scene.stands(end, "个個名的外内多远近") { return true }
      return isMile && scene.stands(end + 1, "镇乡")
    })
}
