internal import Lexicons
internal import Newspaper

/// An administrative division as rows name it.
struct Division: Sendable {
  let name: String
  /// GB/T 2260; nil where the name alone does not tell.
  let code: String?

  /// What 全市 and the like call it; a municipality is a city.
  var level: RegionLevel {
    if name.hasSuffix("市") { return .city }
    guard let code else { return .other }
    return code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .city : .county
  }

  /// Whether another one lies in it: 630000 holds 630123.
  func holds(_ other: Division) -> Bool {
    guard let code, let inner = other.code else { return false }
    let digits = code.hasSuffix("0000") ? 2 : code.hasSuffix("00") ? 4 : 6
    return inner.hasPrefix(code.prefix(digits))
  }
}

/// The divisions that an article's 全县, 全市, 全省 mean, by name.
struct ArticleDivisions: Sendable {
  private var names: [RegionLevel: Division] = [:]
  /// The division that the article speaks for.
  let own: Division?

  /// From the article's own division and its code; both nil where the article names none.
  init(place: String?, code: String?, in places: PlaceLexicon) {
    own = place.map { Division(name: $0, code: code) }
    defer { if let own, own.level == .city { names[.city] = own } }
    guard let code = code.flatMap({ Int32($0) }), let index = places.index(ofCode: code) else {
      return
    }
    var division: Int? = index
    while let current = division {
      names[Self.level(places.places[current].level)] = Division(
        name: places.name(current), code: places.code(current))
      // 全市 is Shanghai too, which has the rank of a province.
      if names[.city] == nil, places.name(current).hasSuffix("市") {
        names[.city] = names[Self.level(places.places[current].level)]
      }
      let parent = places.places[current].parent
      division = parent == 0 ? nil : places.index(ofCode: parent)
    }
  }

  private static func level(_ level: PlaceLexicon.Level) -> RegionLevel {
    switch level {
    case .county: .county
    case .prefecture: .city
    case .province: .province
    }
  }

  /// Whether a paragraph of the article may be another's: of one that lies in its own.
  func holds(_ division: Division) -> Bool { own.map { $0.holds(division) } ?? true }

  /// 全市 in an article of a county is its prefecture; where it is finer than the article's own, unknown.
  func division(of level: RegionLevel) -> Division? {
    switch level {
    case .nation: nil
    case .other: own
    case .county, .city, .province: names[level] ?? nil
    }
  }
}

/// Settles the division that values speak for: the one named last before the number in its
/// sentence (全县, 西宁市), else the article's.
struct PlaceReader {
  private let passage: TokenizedPassage
  private let divisions: ArticleDivisions
  private let named: [Division?]
  private var token = 0
  /// How far, in characters, 新华社武汉28日电 may reach.
  private static let dateline = 24

  /// Named in the clause, and where a clause of the sentence opened.
  private var inClause: Division??
  private var inSentence: Division??
  /// Named where the paragraph opened, and it says nothing of its own of the article's.
  private var inParagraph: Division?
  private var isOpening = true

  /// `named` are those of the passage's places, nil where one may mean several.
  init(_ passage: TokenizedPassage, named: [Division?], divisions: ArticleDivisions) {
    self.passage = passage
    self.named = named
    self.divisions = divisions
  }

  mutating func place(_ mention: Int) -> Division? {
    let quantity = passage.quantityTokens[mention]
    while token < quantity {
      take(token, opens: opens(token))
      token += 1
    }
    if let division = inClause ?? inSentence { return division }
    return inParagraph ?? divisions.own
  }

  private func opens(_ token: Int) -> Bool {
    if isOpening, token > 0, passage.tokens[token].start < Self.dateline,
      passage.reading.at(passage.tokens[token].start - 1, anyOf: "电讯息")
    {
      return true
    }
    switch passage.role(token - 1) {
    case .stop, .pause, .opener, .part, .date, .region, .place, .adverb: return true
    default: return false
    }
  }

  private mutating func take(_ index: Int, opens: Bool) {
    let token = passage.tokens[index]
    switch token.role {
    case .stop, .pause:
      inClause = nil
      if ScalarClass(of: passage.reading.scalars[token.start]) == .sentenceEnd {
        inSentence = nil
        isOpening = false
      }
    case .region:
      guard let level = passage.lexicon.words[token.index].region else { return }
      settle(divisions.division(of: level) ?? named(at: level), opens: opens)
    case .place:
      guard !isBeside(token), let division = named[token.index] else { return }
      settle(isListed(index) ? nil : division, opens: opens)
      if opens, isOpening, !isListed(index), divisions.holds(division) { inParagraph = division }
    default: break
    }
  }

  /// 全县… at the head of a clause speaks for the sentence, 加快全省试点县建设 for its clause.
  private mutating func settle(_ division: Division?, opens: Bool) {
    inClause = .some(division)
    if opens { inSentence = .some(division) }
  }

  /// 全市 behind 上海市, in an article without a place of its own.
  private func named(at level: RegionLevel) -> Division? {
    guard divisions.own == nil, let division = inParagraph, division.level == level else {
      return nil
    }
    return division
  }

  /// 青海省西宁市湟源县: how many names one behind the other make one.
  private static let chain = 5

  /// 浙江、福建、安徽等省: several together are no one division.
  private func isListed(_ place: Int) -> Bool {
    var next = place + 1
    while passage.role(next) == .place, next - place < Self.chain { next += 1 }
    if passage.role(next) == .limit, passage.reading.at(passage.tokens[next].start, "等") {
      return true
    }
    let joins: (Int) -> Bool = { passage.role($0) == .list || passage.role($0) == .conjunction }
    return joins(next) && passage.role(next + 1) == .place
      || joins(place - 1) && passage.role(place - 2) == .place
  }

  /// 与珠海市、向西宁市: the other side of what is done.
  private func isBeside(_ token: Token) -> Bool {
    guard token.start > 0 else { return false }
    return passage.reading.at(token.start - 1, anyOf: "与向对同和供到赴比")
  }
}
