/// A part of a database that a dataset's definition or a view's file asks for.
struct Definition: Equatable {
  enum Kind: String {
    case table, index, trigger, view

    /// Whether it is removed with the table that it belongs to.
    var goesAlong: Bool { self == .index || self == .trigger }
  }

  let kind: Kind
  let name: String
  let sql: String
}
