/// The names inside one archive file that belong to no dataset: `d1f2-b7`, `d1f2-source`.
struct ArchiveIdentifiers {
  let document: String

  init(documentID: String) { document = XMLText.name(documentID) }

  var source: String { "\(document)-source" }
  var furniture: String { "\(document)-furniture" }
  var misfits: String { "\(document)-misfits" }
  func container(_ index: Int) -> String { "\(document)-b\(index + 1)" }
}
