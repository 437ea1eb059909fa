internal import Numerals
internal import Units

/// What the attributes ask of a mention's unit.
extension QuantityMention {
  /// Whether it is a share, a rate of change or a multiple: it says nothing of its own kind.
  var isShare: Bool {
    guard let unit else { return numeral.kind == .percent || numeral.kind == .fraction }
    return unit.isKind(.percent) || unit.isKind(.percentagePoint) || unit.isKind(.multiple)
  }

  /// Whether it counts things, with a classifier or none.
  var counts: Bool { unit?.isClassifier ?? (numeral.kind == .cardinal) }

  var isDuration: Bool { unit?.isKind(.duration) ?? false }

  /// 人, 户, 人次: what is counted need not be named.
  var countsPeople: Bool {
    guard let unit, unit.isClassifier else { return false }
    return Self.people.contains(unit.name)
  }

  /// 省, 县（市、区）, 个村: what is counted is the unit itself.
  var countsDivisions: Bool {
    guard let unit, unit.isClassifier, let first = unit.name.unicodeScalars.first else {
      return false
    }
    return Self.divisions.contains(first)
  }

  private static let people: Set = ["人", "户", "人次", "户次", "名", "人户"]
  private static let divisions = Set("省市县区州旗乡镇村".unicodeScalars)
}
