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
