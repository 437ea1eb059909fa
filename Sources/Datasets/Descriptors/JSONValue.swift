/// A JSON text made of parts, for what describes datasets: schemas, descriptors, dictionaries.
///
/// Members keep the order in which they are given. Rows do not pass here; they are written straight
/// into bytes.
package enum JSONValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null
  case array([JSONValue])
  /// An array that may be too long to stand in memory as a tree.
  case generated(Elements)
  case object([Member])

  /// A name with its value.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The elements of an array, each made when it is asked for.
  package struct Elements: Sendable, Equatable {
    let count: Int
    let element: @Sendable (Int) -> JSONValue

    package static func == (a: Elements, b: Elements) -> Bool {
      a.count == b.count && (0..<a.count).allSatisfy { a.element($0) == b.element($0) }
    }
  }

  /// An array of what is made of each of the values, one line each.
  package static func each<Value: Sendable>(
    of values: [Value], _ make: @escaping @Sendable (Value) -> JSONValue
  ) -> JSONValue {
    .generated(Elements(count: values.count) { make(values[$0]) })
  }

  /// An object without the members that have no value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  package static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// An object with further members behind its own.
  package func adding(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    guard case .object(let own) = self, case .object(let more) = Self.members(members) else {
      return self
    }
    return .object(own + more)
  }

  /// As a file: indented by two blanks, a line feed at the end.
  package var file: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .string(let text): JSONBytes.append(text, to: &bytes)
    case .integer(let value): PlainNumber.append(value, to: &bytes)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    case .null: bytes += Array("null".utf8)
    case .array(let values):
      // Short lists of plain values read better on one line.
      let isFlat = values.count < 40 && values.allSatisfy(\.isPlain)
      Self.list(values, "[", "]", isFlat ? nil : indent, to: &bytes) { value, bytes in
        value.append(to: &bytes, indent: indent + 1)
      }
    case .generated(let elements):
      Self.list(0..<elements.count, "[", "]", indent, to: &bytes) { index, bytes in
        elements.element(index).append(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, "{", "}", indent, to: &bytes) { member, bytes in
        JSONBytes.append(member.name, to: &bytes)
        bytes += Array(": ".utf8)
        member.value.append(to: &bytes, indent: indent + 1)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .string, .integer, .boolean, .null: true
    case .array, .generated, .object: false
    }
  }

  private static func list<Elements: Collection>(
    _ elements: Elements, _ opening: String, _ closing: String, _ indent: Int?,
    to bytes: inout [UInt8], element append: (Elements.Element, inout [UInt8]) -> Void
  ) {
    bytes += Array(opening.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if let indent {
        newline(indent + 1, to: &bytes)
      } else if index > 0 {
        bytes.append(0x20)
      }
      append(element, &bytes)
    }
    if let indent, !elements.isEmpty { newline(indent, to: &bytes) }
    bytes += Array(closing.utf8)
  }

  private static func newline(_ indent: Int, to bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: indent * 2)
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
