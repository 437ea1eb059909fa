import Facts
import Newspaper
import Testing

@testable import Archive

@Suite struct ArchiveErrorTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func error(_ body: () throws(ArchiveError) -> Void) -> ArchiveError? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func restore(_ name: String) throws(ArchiveError) {
    _ = try Restore.original(
      fromArchiveAt: folder.file(name), encode: RawPage.encode, digest: RawPage.digest)
  }

  /// An archive file of the sample page after `change`.
  private func changed(_ old: String, _ new: String) throws -> ArchiveError? {
    _ = try TEIWriter(version: "0.1.0").write(SamplePage.document(), to: folder.file("a.xml"))
    let text = try folder.text("a.xml")
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "a.xml")
    return error { () throws(ArchiveError) in try restore("a.xml") }
  }

  @Test func `a full disk is an error and no silence`() {
    let found = error { () throws(ArchiveError) in
      _ = try TEIWriter(version: "0.1.0").write(SamplePage.document(), to: "/dev/full")
    }
    #expect(found?.reason == .io)
    #expect(found?.message.contains("space") == true)
  }

  @Test func `a folder that is not there is named`() {
    let path = folder.file("none/a.xml")
    let found = error { () throws(ArchiveError) in
      _ = try TEIWriter(version: "0.1.0").write(SamplePage.document(), to: path)
    }
    #expect(found?.reason == .io)
    #expect(found?.description.hasPrefix(path) == true)
  }

  @Test func `slices outside the text are refused`() {
    var document = SamplePage.document()
    document.repaired.furniture.append(Block(.footer, [Span(0, 1_000_000)]))
    let found = error { () throws(ArchiveError) in
      _ = try TEIWriter(version: "0.1.0").write(document, to: folder.file("a.xml"))
    }
    #expect(found?.reason == .brokenDocument)
  }

  @Test func `text that is no UTF-8 is refused`() {
    var document = SamplePage.document()
    document.source = SourceText(utf8: [0x61, 0xED, 0xA0, 0x80])
    let found = error { () throws(ArchiveError) in
      _ = try TEIWriter(version: "0.1.0").write(document, to: folder.file("a.xml"))
    }
    #expect(found?.reason == .brokenDocument)
  }

  @Test func `a missing archive file is named`() {
    let found = error { () throws(ArchiveError) in try restore("none.xml") }
    #expect(found?.reason == .io)
    #expect(found?.description.contains("none.xml") == true)
  }

  @Test(arguments: [
    "", "no XML at all", "<TEI><text></TEI>", "<html/>", "<TEI/>",
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><standOff><span type='odd'/></standOff></TEI>",
  ])
  func `what is no archive file is refused with its line`(_ text: String) throws {
    try folder.write(text, to: "a.xml")
    let found = error { () throws(ArchiveError) in try restore("a.xml") }
    #expect(found?.reason == .notAnArchive)
    #expect((found?.line ?? 0) > 0)
  }

  @Test func `entities are never loaded`() throws {
    try folder.write("secret", to: "secret.txt")
    let text = """
      <!DOCTYPE TEI [<!ENTITY e SYSTEM "\(folder.file("secret.txt"))">]>
      <TEI><text><p xml:id="x">&e;</p></text></TEI>
      """
    try folder.write(text, to: "a.xml")
    let found = error { () throws(ArchiveError) in try restore("a.xml") }
    #expect(found?.reason == .notAnArchive)
    #expect(found?.message.contains("entities") == true)
  }

  @Test func `a changed word is noticed`() throws {
    #expect(try changed("春种一粒粟", "秋种一粒粟")?.reason == .damaged)
  }

  @Test func `a lost line end is noticed`() throws {
    #expect(try changed(#"<span type="removed">\n\n</span>"#, "")?.reason == .damaged)
  }

  @Test func `a pointer into nothing is noticed`() throws {
    let found = try changed("d1-b3,0,", "d1-b3,9000000000000000000,")
    #expect(found?.reason == .notAnArchive)
    #expect((found?.line ?? 0) > 10)
  }

  @Test func `text that is pointed to again and again is no bomb`() throws {
    let span = ##"<span type="kept" target="#string-range(d1-b3,0,7)"/>"##
    let found = try changed(
      #"<spanGrp xml:id="d1-source" type="source">"#,
      #"<spanGrp xml:id="d1-source" type="source">"# + String(repeating: span, count: 1000))
    #expect(found?.message.contains("more text than") == true)
  }

  @Test func `an archive file that breaks the schema is a problem with its line`() throws {
    _ = try TEIWriter(version: "0.1.0").write(SamplePage.document(), to: folder.file("a.xml"))
    #expect(try SchemaCheck.problems(ofFileAt: folder.file("a.xml")) == [])
    let text = try folder.text("a.xml").replacing(#"type="article""#, with: #"type="chapter""#)
    try folder.write(text, to: "a.xml")
    let problems = try SchemaCheck.problems(ofFileAt: folder.file("a.xml"))
    #expect(problems.map(\.code) == [.archiveInvalid])
    #expect(problems.first?.message.contains("line ") == true)
  }
}
