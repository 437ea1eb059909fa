/// Which printed page each paragraph stands on (版次), as form feeds and page headers tell.
///
/// Headers and footers name pages: 第4版. A file of several pages without form feeds is parted at
/// headers that name another page than the one before.
struct PrintedPages {
  private var places: [Place] = []

  /// A printed page of this file.
  struct Place: Sendable, Hashable {
    /// Its place in the file, from 0.
    var index: Int
    /// nil where no header names it.
    var number: PageNumber?
  }

  init(_ paragraphs: [Paragraph]) {
    var next = 0
    var start = 0
    while start < paragraphs.count {
      var end = start + 1
      while end < paragraphs.count, paragraphs[end].page == paragraphs[start].page { end += 1 }
      append(paragraphs[start..<end], &next)
      start = end
    }
  }

  /// The same without the paragraphs for which `isLeftOut` holds.
  func without(_ isLeftOut: (Int) -> Bool) -> PrintedPages {
    var some = self
    some.places = places.indices.filter { !isLeftOut($0) }.map { places[$0] }
    return some
  }

  subscript(_ paragraph: Int) -> Place { places[paragraph] }

  /// The pages of one form feed: parted where a header names another.
  private mutating func append(_ page: ArraySlice<Paragraph>, _ next: inout Int) {
    let first = page.firstIndex { $0.pageNumber != nil } ?? page.startIndex
    let isAbove = page[..<first].allSatisfy(\.isFurniture)
    // Numbers below their pages are met first from the end.
    let order = isAbove ? Array(page.indices) : page.indices.reversed()
    let numbered = order.first { page[$0].pageNumber != nil }
    var number = numbered.flatMap { page[$0].pageNumber }
    var count = 0
    var found: [Place] = []
    for index in order {
      if let other = page[index].pageNumber, other != number {
        count += 1
        number = other
      }
      found.append(Place(index: next + count, number: number))
    }
    places += isAbove ? found : found.reversed()
    next += count + 1
  }
}
