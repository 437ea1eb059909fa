internal import Datasets
internal import Facts
internal import Newspaper

/// One line of the stream's input: a text and how to read it.
struct StreamRequest: Sendable {
  /// Why a line is no valid request.
  struct Invalid: Error, Equatable {
    enum Code: String {
      case invalidJSON = "invalid-json"
      case invalidRequest = "invalid-request"
      case tooLong = "line-too-long"
    }

    let code: Code
    let message: String
    /// The id as JSON, where it could be read.
    var id: [UInt8] = Array("null".utf8)
  }

  /// The id as JSON, to be echoed.
  let id: [UInt8]
  /// The id as text, which stands for the path of a file.
  let name: [UInt8]
  let text: [UInt8]
  var layout = Layout.page
  var publicationDate: String?

  /// Reads a line; throws what is wrong with it.
  init(_ line: [UInt8]) throws(Invalid) {
    guard (try? UTF8Span(validating: line.span)) != nil else {
      throw Invalid(code: .invalidJSON, message: "the line is not valid UTF-8")
    }
    var members = Members(line: line)
    do {
      var scanner = JSONScanner(line)
      try scanner.object { members.take($0, $1) }
    } catch {
      throw Invalid(
        code: .invalidJSON, message: "\(error.reason), at byte \(error.offset)",
        id: members.idOrNull)
    }
    do { try self.init(members) } catch { throw members.named(error) }
  }

  private init(_ members: Members) throws(Invalid) {
    guard let id = members.id else { throw Self.invalid("`id` is missing") }
    (self.id, name) = (id.json, id.name)
    guard let text = try members.string("text") else { throw Self.invalid("`text` is missing") }
    self.text = text
    if let name = try members.string("layout") {
      guard let layout = Layout(rawValue: String(decoding: name, as: UTF8.self)) else {
        throw Self.invalid("`layout` is neither \"page\" nor \"plain\"")
      }
      self.layout = layout
    }
    if let date = try members.string("publication_date") {
      let date = String(decoding: date, as: UTF8.self)
      // 2024 and 2024-02: an issue of which no more is known.
      guard ["", "-01", "-01-01"].contains(where: { CalendarDay(iso: date + $0) != nil }) else {
        throw Self.invalid("`publication_date` is no day like 2024-02-23, month or year")
      }
      publicationDate = date
    }
  }

  private static func invalid(_ message: String) -> Invalid {
    Invalid(code: .invalidRequest, message: message)
  }

  /// The members of the object that matter; the last of several with one key counts.
  private struct Members {
    let line: [UInt8]
    var values: [String: JSONScanner.Value] = [:]
    private static let keys: Set = ["id", "text", "layout", "publication_date"]

    init(line: [UInt8]) { self.line = line }

    mutating func take(_ key: [UInt8], _ value: JSONScanner.Value) {
      let key = String(decoding: key, as: UTF8.self)
      if Self.keys.contains(key) { values[key] = value }
    }

    /// A string or a number.
    var id: (json: [UInt8], name: [UInt8])? {
      switch values["id"] {
      case .string(let name):
        var json: [UInt8] = []
        JSONBytes.append(String(decoding: name, as: UTF8.self), to: &json)
        return (json, name)
      case .other(let span):
        let written = Array(line[span.range])
        guard let first = written.first, first == 0x2D || (0x30...0x39).contains(first) else {
          return nil
        }
        return (written, written)
      case nil: return nil
      }
    }

    var idOrNull: [UInt8] { id?.json ?? Array("null".utf8) }

    func named(_ invalid: Invalid) -> Invalid {
      Invalid(code: invalid.code, message: invalid.message, id: idOrNull)
    }

    /// A string; nil where the key is absent or `null`.
    func string(_ key: String) throws(Invalid) -> [UInt8]? {
      switch values[key] {
      case .string(let text): return text
      case .other(let span) where line[span.range].elementsEqual("null".utf8): return nil
      case nil: return nil
      default: throw invalid("`\(key)` is no string")
      }
    }
  }
}
