package import Lexicons
package import Newspaper

/// The words of time, festivals and events of the lexicons, ready to be matched: 去年, 春节, 建党.
package final class DateWords: Sendable {
  /// What one word says.
  package enum Piece: Equatable, Sendable {
    case year(Int), focus(Int), month(Int), week(Int), day(Int), quarter(Int), century(Int)
    case focusDay(Int)
    case half(Int), season(Int), third(Int), halfMonth(Int), halfWeek(Int)
    case edge(DateParts.Edge), monthEdge(DateParts.Edge)
    case weekday
    case years(Int, Int)
    case stretch, pastYear
    case festival(Int), event(Int)
    case notDate
  }

  /// A day that comes every year.
  package enum Festival: Sendable {
    case fixed(month: Int, day: Int)
    case lunar(month: Int, day: Int)
    case weekday(month: Int, ordinal: Int, weekday: Int)
  }

  /// What anniversaries count from: a day, or a whole year.
  package struct Event: Sendable {
    package var year: Int
    package var day: CalendarDay?
  }

  package let festivals: [Festival]
  package let events: [Event]
  package let lunar: LunarCalendar
  private let trie: WordTrie
  private let meanings: [[Piece]]
  /// Whether a time expression may begin with a scalar.
  private let begins: [Bool]
  /// For each entry, the examples that prove it.
  package let entries: [LexiconEntry]

  package init() throws(LexiconError) {
    let words = try Lexicon(named: "dates/words.yaml", shape: .init(keys: ["means"]))
    let days = try Lexicon(named: "dates/festivals.yaml", shape: .init(keys: ["day"]))
    let starts = try Lexicon(named: "dates/events.yaml", shape: .init(keys: ["date"]))
    let others = try Lexicon(named: "dates/not-dates.yaml", shape: .init())
    var listed: [(word: String, value: Int)] = []
    var meanings: [[Piece]] = []
    func add(_ entry: LexiconEntry, _ pieces: [Piece]) {
      for surface in entry.surfaces { listed.append((surface, meanings.count)) }
      meanings.append(pieces)
    }
    for entry in words.entries { add(entry, try Self.pieces(entry)) }
    var festivals: [Festival] = []
    for entry in days.entries {
      add(entry, [.festival(festivals.count)])
      festivals.append(try Self.festival(entry))
    }
    var events: [Event] = []
    for entry in starts.entries {
      add(entry, [.event(events.count)])
      events.append(try Self.event(entry))
    }
    for entry in others.entries { add(entry, [.notDate]) }
    self.festivals = festivals
    self.events = events
    self.meanings = meanings
    lunar = try LunarCalendar()
    trie = WordTrie(listed)
    begins = Self.begins(listed.map(\.word))
    entries = words.entries + days.entries + starts.entries + others.entries
  }

  /// Scalars other than the words' that may begin a time expression: 第一季度, 前5个月, 近三年, 农历.
  private static let phraseStarts = "第前头最近过今未这农阴旧正腊臘上下凌清早中晚傍夜"

  private static func begins(_ words: [String]) -> [Bool] {
    var begins = [Bool](repeating: false, count: 0x10000)
    for word in words + phraseStarts.map(String.init) {
      if let first = word.unicodeScalars.first?.value, first < 0x10000 { begins[Int(first)] = true }
    }
    return begins
  }

  /// Whether a word or phrase may begin with `scalar`; told before anything is compared.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool { scalar < 0x10000 && begins[Int(scalar)] }

  /// The longest word at `index` and all it may mean (国庆 is a festival and an event).
  package func match(in reading: Reading, at index: Int) -> Match? {
    guard index < reading.count, mayBegin(reading.scalars[index]),
      let match = trie.longestMatch(in: reading, at: index)
    else { return nil }
    return Match(end: match.end, values: match.values, table: meanings)
  }

  /// A word of the lexicons where it stands, with all it may mean.
  package struct Match {
    package let end: Int
    fileprivate let values: [Int32]
    fileprivate let table: [[Piece]]

    package var count: Int { values.count }
    package func pieces(_ meaning: Int) -> [Piece] { table[Int(values[meaning])] }

    /// Whether the word means just `piece`.
    func isOnly(_ piece: Piece) -> Bool {
      let pieces = pieces(0)
      return pieces.count == 1 && pieces[0] == piece
    }
  }

  private static func pieces(_ entry: LexiconEntry) throws(LexiconError) -> [Piece] {
    var fields = try entry.required("means").split(separator: " ").map(String.init)[...]
    var pieces: [Piece] = []
    while let name = fields.popFirst() {
      if let piece = plain(name) {
        pieces.append(piece)
      } else if let value = fields.popFirst(), let piece = piece(name, value, &fields) {
        pieces.append(piece)
      } else {
        throw entry.error("\(entry.word): 'means' cannot be read at '\(name)'")
      }
    }
    return pieces
  }

  private static func plain(_ name: String) -> Piece? {
    switch name {
    case "weekday": .weekday
    case "stretch": .stretch
    case "pastyear": .pastYear
    default: nil
    }
  }

  private static func piece(_ name: String, _ value: String, _ rest: inout ArraySlice<String>)
    -> Piece?
  {
    if let edge = edge(value) {
      return name == "edge" ? .edge(edge) : name == "monthedge" ? .monthEdge(edge) : nil
    }
    guard let number = Int(value) else { return nil }
    switch name {
    case "year": return .year(number)
    case "focus": return .focus(number)
    case "month": return .month(number)
    case "week": return .week(number)
    case "day": return .day(number)
    case "focusday": return .focusDay(number)
    case "quarter": return .quarter(number)
    case "century": return .century(number)
    case "half": return .half(number)
    case "season": return .season(number)
    case "third": return .third(number)
    case "halfmonth": return .halfMonth(number)
    case "halfweek": return .halfWeek(number)
    case "years": return rest.popFirst().flatMap { Int($0) }.map { .years(number, $0) }
    default: return nil
    }
  }

  private static func edge(_ value: String) -> DateParts.Edge? {
    switch value {
    case "start": .start
    case "middle": .middle
    case "end": .end
    default: nil
    }
  }

  private static func festival(_ entry: LexiconEntry) throws(LexiconError) -> Festival {
    let day = try entry.required("day")
    let fields = day.split(separator: " ").compactMap { Int($0) }
    if fields.count == 3 {
      return .weekday(month: fields[0], ordinal: fields[1], weekday: fields[2])
    }
    let isLunar = day.first == "L"
    let numbers = day.drop { $0 == "L" }.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2 else { throw entry.error("'day' is '\(day)', write 10-1 or L8-15") }
    return isLunar
      ? .lunar(month: numbers[0], day: numbers[1]) : .fixed(month: numbers[0], day: numbers[1])
  }

  private static func event(_ entry: LexiconEntry) throws(LexiconError) -> Event {
    let date = try entry.required("date")
    if let day = CalendarDay(iso: date) { return Event(year: day.year, day: day) }
    guard let year = Int(date) else { throw entry.error("'date' is '\(date)', write 1949-10-01") }
    return Event(year: year, day: nil)
  }
}
