/// A fraction as a text, `numerator/denominator`: no format loses digits of a text.
extension Rational: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int128($0) }
    guard parts.count == 2, let numerator = parts[0], let denominator = parts[1],
      let value = Rational(numerator, over: denominator)
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no fraction"))
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(numerator)/\(denominator)")
  }
}
