/// How much is too much (阈值): more than so many, or more than such a share; or nothing is.
///
/// `>5%` of 200 is crossed by 11, `>5` by 6.
package struct Threshold: Sendable, Equatable {
  /// In thousandths, of one or of one per cent; nil where nothing is too much.
  private var limit: Int?
  private(set) var isShare = false

  package static let never = Threshold()

  private init() {}

  /// Reads `>5%`, `>0.5%` or `>20`; nil for anything else.
  package init?(_ text: String) {
    guard text.hasPrefix(">") else { return nil }
    isShare = text.hasSuffix("%")
    let parts = text.dropFirst().dropLast(isShare ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumber, (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 1 << 40
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.utf8.count <= 3 else { return nil }
    let thousandths = Int(fraction + String(repeating: "0", count: 3 - fraction.utf8.count)) ?? 0
    limit = whole * 1_000 + thousandths
  }

  /// Whether a part of a whole is more than the threshold; a share of nothing never is.
  func isCrossed(by part: Int, of whole: Int) -> Bool {
    guard let limit else { return false }
    guard isShare else { return part > limit / 1_000 }
    return Int128(part) * 100_000 > Int128(limit) * Int128(whole) && whole > 0
  }
}

extension Threshold: ConfigValue {
  static var typeName: String { "`never`, or `>` with a count or share: `\">20\"`, `\">5%\"`" }

  init(_ node: ConfigNode) throws(ConfigError) {
    let text = try node.text()
    if text == "never" {
      self = .never
    } else if let threshold = Threshold(text) {
      self = threshold
    } else {
      throw node.error("expected never, or > with a count or share in quotes, like \">5%\"")
    }
  }

  var written: String {
    guard let limit else { return "never" }
    let (whole, rest) = limit.quotientAndRemainder(dividingBy: 1_000)
    var digits = String(1_000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return ">\(whole)\(rest == 0 ? "" : ".\(digits)")\(isShare ? "%" : "")"
  }
}
