/// One column of a dataset (列): what its header, schema and dictionary entry are made from.
///
/// It says nothing of how a value is found or written.
package struct Column: Sendable {
  package enum ValueType: String, Sendable {
    case text, integer, decimal
    /// ISO 8601 day: 2024-02-23.
    case date
  }

  package let name: String
  package let type: ValueType
  package let description: Bilingual
  /// What a number counts, in English: bytes, Unicode scalars; nil where nothing is to be said.
  package let unit: String?
  /// Whether every row has a value.
  package let isRequired: Bool
  /// The only texts that may stand here; empty where any may.
  package let allowed: [String]
  /// A regular expression that every text fits, anchored at both ends.
  package fileprivate(set) var pattern: String?
  /// The least that a number may be.
  package fileprivate(set) var minimum: Int?
  /// Whether people look for words in it: sentences, texts, headlines.
  package fileprivate(set) var isSearched = false
  /// Whether people group rows by its values: sectors, kinds, places.
  package fileprivate(set) var isCategory = false
  /// Whether people compare rows by it, so that a table with little room shows it.
  package fileprivate(set) var isListed = false
  /// The column of the same row that says the unit of its numbers.
  package fileprivate(set) var unitColumn: String?
  /// Whether a text may be there and empty, which CSV cannot tell from an absent one.
  package fileprivate(set) var mayBeEmpty = false

  /// What stands above the column where people read it: Group id, 组标识.
  ///
  /// In Chinese it is the description up to its first mark, so that both are written once.
  package var heading: Bilingual {
    let words = name.split(separator: "_").joined(separator: " ")
    let english = words.prefix(1).uppercased() + words.dropFirst()
    return Bilingual(english, String(description.chinese.prefix { !"，；：（。".contains($0) }))
  }

  /// What the header of a CSV file calls the column.
  package func header(_ language: Language) -> String {
    language == .english ? name : heading.chinese
  }

  package init(
    _ name: String, _ type: ValueType, _ description: Bilingual, unit: String? = nil,
    isRequired: Bool = false, allowed: [String] = []
  ) {
    self.name = name
    self.type = type
    self.description = description
    self.unit = unit
    self.isRequired = isRequired
    self.allowed = allowed
  }
}

/// A column together with the way its value is read from a record.
struct Field<Record>: Sendable {
  let column: Column
  let cell: @Sendable (Record) -> Cell

  /// A column that may be empty.
  init(
    _ name: String, _ type: Column.ValueType, _ english: String, _ chinese: String,
    unit: String? = nil, allowed: [String] = [], cell: @escaping @Sendable (Record) -> Cell
  ) {
    column = Column(
      name, type, Bilingual(english, chinese), unit: unit, isRequired: false, allowed: allowed)
    self.cell = cell
  }

  /// A column that every row fills.
  init(
    required name: String, _ type: Column.ValueType, _ english: String, _ chinese: String,
    unit: String? = nil, allowed: [String] = [], cell: @escaping @Sendable (Record) -> Cell
  ) {
    column = Column(
      name, type, Bilingual(english, chinese), unit: unit, isRequired: true, allowed: allowed)
    self.cell = cell
  }
}

/// What else holds of every value of a column, said behind its definition.
extension Field {
  private init(_ field: Field, _ change: (inout Column) -> Void) {
    var column = field.column
    change(&column)
    self.column = column
    cell = field.cell
  }

  /// Every text fits the regular expression, which is anchored at both ends.
  func matching(_ pattern: String) -> Field { Field(self) { $0.pattern = pattern } }

  /// No number is less.
  func atLeast(_ minimum: Int) -> Field { Field(self) { $0.minimum = minimum } }

  /// A text may be there and empty.
  func orEmpty() -> Field { Field(self) { $0.mayBeEmpty = true } }

  /// People group rows by its values.
  func grouping() -> Field { Field(self) { $0.isCategory = true } }

  /// People compare rows by it.
  func listed() -> Field { Field(self) { $0.isListed = true } }

  /// Another column of the row says the unit of its numbers.
  func measured(in column: String) -> Field { Field(self) { $0.unitColumn = column } }

  /// People look for words in it.
  func searched() -> Field { Field(self) { $0.isSearched = true } }
}
