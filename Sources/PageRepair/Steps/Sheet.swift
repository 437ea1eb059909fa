/// Headlines and bodies that may belong together (同版): those of one printed page.
///
/// A page without end, such as a thousand pages in one file, is cut into sheets of bounded size, so
/// that matching takes time in proportion to the file.
struct Sheet {
  var headlines: [Headline] = []
  var bodies: [Body] = []

  private static let most = 48

  static func sheets(_ headlines: [Headline], _ bodies: [Body], _ paragraphs: [Paragraph])
    -> [Sheet]
  {
    var sheets: [Sheet] = []
    var page = -1
    var next = 0
    func open(at index: Int) {
      let isFull = (sheets.last.map { max($0.headlines.count, $0.bodies.count) } ?? 0) >= most
      guard paragraphs[index].page != page || isFull else { return }
      page = paragraphs[index].page
      sheets.append(Sheet())
    }
    func take(before index: Int) {
      while next < headlines.count, headlines[next].place.lowerBound < index {
        open(at: headlines[next].place.lowerBound)
        sheets[sheets.count - 1].headlines.append(headlines[next])
        next += 1
      }
    }
    for body in bodies {
      take(before: body.first)
      open(at: body.first)
      sheets[sheets.count - 1].bodies.append(body)
    }
    take(before: paragraphs.count)
    return sheets
  }
}
