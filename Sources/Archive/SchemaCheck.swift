internal import CLibxml2
internal import Foundation
package import Newspaper
internal import Synchronization

/// Checks archive files against the schema that ships with the program (校验).
///
/// Reads the finished file once more as a stream, so that memory stays flat. A parsed schema serves
/// one check at a time; it goes back to the shelf for the next.
package enum SchemaCheck {
  /// The folder of the schema.
  package static var resources: String { (Bundle.module.resourcePath ?? ".") + "/Schema" }

  /// Path of the RELAX NG schema; nil where the program was installed without it.
  package static var schemaPath: String? {
    Bundle.module.path(forResource: "newspaper", ofType: "rng", inDirectory: "Schema")
  }

  /// What keeps a file from being a valid archive file or catalogue: at most one problem.
  package static func problems(ofFileAt path: String) throws(ArchiveError) -> [Problem] {
    let messages = XMLMessages()
    try withSchema { schema throws(ArchiveError) in
      let reader = try XMLReader(path: path, messages: messages)
      reader.validate(against: schema)
      try reader.skipAll()
    }
    guard messages.count > 0 else { return [] }
    return [
      Problem(
        .archiveInvalid,
        "The archive file \(path) does not follow its schema: \(messages.summary). It is kept and "
          + "can be restored; report it with the input file.")
    ]
  }

  private static let shelf = Mutex<[Schema]>([])

  private static func withSchema(
    _ body: (Schema) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let schema = if let used = shelf.withLock({ $0.popLast() }) { used } else { try Schema() }
    try body(schema)
    shelf.withLock { $0.append(schema) }
  }
}

/// A parsed schema.
///
/// Unchecked, because only one task has it at a time: it is either on the shelf or in a check.
final class Schema: @unchecked Sendable {
  let pointer: xmlRelaxNGPtr

  init() throws(ArchiveError) {
    XMLLibrary.start()
    guard let path = SchemaCheck.schemaPath else {
      throw ArchiveError(
        .installation, path: "newspaper.rng",
        "The archive's schema is missing. Keep the .resources folders beside the program.")
    }
    let messages = XMLMessages()
    let context = xmlRelaxNGNewParserCtxt(path)
    defer { xmlRelaxNGFreeParserCtxt(context) }
    xmlRelaxNGSetParserStructuredErrors(context, XMLMessages.receive, messages.context)
    let parsed = withExtendedLifetime(messages) { xmlRelaxNGParse(context) }
    guard let parsed else {
      throw ArchiveError(
        .installation, path: path, "The archive's schema cannot be read: \(messages.summary).")
    }
    pointer = parsed
  }

  deinit { xmlRelaxNGFree(pointer) }
}
