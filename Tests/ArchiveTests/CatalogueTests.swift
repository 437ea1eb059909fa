import Newspaper
import Testing

@testable import Archive

@Suite struct CatalogueTests {
  @Test func `the catalogue lists documents with their articles`() throws {
    let folder = try TestFolder()
    let catalogue = try Catalogue(path: folder.file("catalogue.xml"), version: "0.1.0")
    catalogue.append(CatalogueEntry(SamplePage.document(), archiveName: "d1.xml"))
    catalogue.append(CatalogueEntry(PageBuilder().document(id: "d2"), archiveName: "d2.xml"))
    #expect(try catalogue.finish() == [])
    let text = try folder.text("catalogue.xml")
    #expect(text.contains(#"<idno type="archive">d1.xml</idno>"#))
    #expect(
      text.contains(
        #"<title level="a">守好一亩三分地 端稳自己的饭碗</title><author>李明</author>"#))
    #expect(text.contains(#"<bibl xml:id="d2" type="document">"#))
  }

  @Test func `the catalogue of no documents is valid`() throws {
    let folder = try TestFolder()
    let catalogue = try Catalogue(path: folder.file("catalogue.xml"), version: "0.1.0")
    #expect(try catalogue.finish() == [])
  }

  @Test func `titles with what XML cannot hold do no harm`() throws {
    let folder = try TestFolder()
    let catalogue = try Catalogue(path: folder.file("catalogue.xml"), version: "0.1.0")
    let document = Document(
      id: "1 二", path: "a\u{1}\n&.txt", sha256: "00", byteCount: 1, publication: "]]>\u{FFFF}",
      publicationDate: "2024-13-01")
    catalogue.append(
      CatalogueEntry(
        document: document, archiveName: "x.xml",
        articles: [.init(ordinal: 1, title: "<\u{0}>", author: nil)]))
    #expect(try catalogue.finish() == [])
  }

  @Test func `a full disk is an error at the end`() throws {
    let catalogue = try Catalogue(path: "/dev/full", version: "0.1.0")
    #expect(throws: ArchiveError.self) { _ = try catalogue.finish() }
  }
}
