internal import Newspaper

/// How a paragraph opens: as a heading, or as a point of what went before.
struct ParagraphOpening: Sendable {
  /// Short and without a full stop: 二、2024年主要任务.
  let isHeading: Bool
  /// Numbered 一、 as the parts of a report are.
  let isMajor: Bool
  /// A numbered point, which goes on in the mood of the paragraph before: 二是…, （三）….
  let continuesPoints: Bool

  private static let longestHeading = 40

  init(_ reading: Reading) {
    isHeading =
      reading.count <= Self.longestHeading && !reading.classes.contains(.sentenceEnd)
      && reading.count > 0
    var index = 0
    let isBracketed = reading.classAt(0) == .openingMark
    if isBracketed { index = 1 }
    if reading.at(index, "第") { index += 1 }
    let start = index
    while reading.isNumeral(index) { index += 1 }
    let isNumbered = index > start
    isMajor = isNumbered && !isBracketed && reading.at(index, "、")
    let isPoint =
      isNumbered
      && (isBracketed && reading.classAt(index) == .closingMark
        || reading.at(index, anyOf: "是要、，") || reading.at(index, anyOf: ".．"))
    continuesPoints = (isPoint || reading.at(0, "—")) && !isHeading
  }
}
