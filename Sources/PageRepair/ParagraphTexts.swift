internal import Newspaper

/// The folded scalars of a page's paragraphs, for comparing words.
struct ParagraphTexts {
  private let all: [[UInt32]]

  init(_ paragraphs: [Paragraph], of source: SourceText) {
    var reading = Reading()
    all = paragraphs.map { paragraph in
      reading.load(source.utf8, paragraph.spans)
      return Array(reading.scalars)
    }
  }

  func scalars(_ indices: [Int]) -> [UInt32] { indices.flatMap { all[$0] + [0x20] } }

  subscript(_ index: Int) -> [UInt32] { all[index] }
}
