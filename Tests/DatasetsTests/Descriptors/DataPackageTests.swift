internal import Datasets
internal import Foundation
internal import Testing

@Suite struct DataPackageTests {
  private typealias Object = [String: Any]

  private func descriptor(
    _ about: DataPackage.About = .init(), csv: CSV = CSV(), sources: [DataPackage.Source] = []
  ) throws -> Object {
    let files = Dataset.all.map { DataPackage.File(of: $0, byteCount: 3, sha256: "ab") }
    let package = DataPackage(about, version: "1.2.3", csv: csv)
    let bytes = Data(package.descriptor(files, sources: sources).file)
    return try #require(JSONSerialization.jsonObject(with: bytes) as? Object)
  }

  private func resource(_ name: String, of descriptor: Object) throws -> Object {
    let resources = try #require(descriptor["resources"] as? [Object])
    return try #require(resources.first { $0["name"] as? String == name })
  }

  private func field(_ name: String, of resource: Object) throws -> Object {
    let fields = try #require((resource["schema"] as? Object)?["fields"] as? [Object])
    return try #require(fields.first { $0["name"] as? String == name })
  }

  @Test func `every dataset is a table with its columns in order`() throws {
    let descriptor = try descriptor()
    for dataset in Dataset.all {
      let resource = try resource(dataset.name, of: descriptor)
      #expect(resource["path"] as? String == "\(dataset.name).csv")
      #expect(resource["hash"] as? String == "sha256:ab")
      let fields = try #require((resource["schema"] as? Object)?["fields"] as? [Object])
      #expect(fields.map { $0["name"] as? String } == dataset.columns.map(\.name))
    }
  }

  @Test func `keys, types and constraints are those of the definition`() throws {
    let quantities = try resource("quantities", of: try descriptor())
    let schema = try #require(quantities["schema"] as? Object)
    #expect(schema["primaryKey"] as? [String] == ["quantity_id"])
    #expect((schema["foreignKeys"] as? [Object])?.count == Dataset.quantities.foreignKeys.count)
    #expect(try field("base_value", of: quantities)["type"] as? String == "number")
    let constraints = try field("comparator", of: quantities)["constraints"] as? Object
    #expect(constraints?["required"] as? Bool == true)
    #expect((constraints?["enum"] as? [String])?.contains("ge") == true)
  }

  @Test func `a text that may be empty is not required, for CSV cannot tell it from none`() throws {
    let articles = try resource("articles", of: try descriptor())
    #expect(try field("text", of: articles)["constraints"] == nil)
    #expect(try field("article_id", of: articles)["constraints"] != nil)
  }

  @Test func `Chinese headings name the fields, and keys follow them`() throws {
    let csv = CSV(delimiter: 0x3B, headings: .chinese)
    let sections = try resource("sections", of: try descriptor(csv: csv))
    #expect(try field("条目标识", of: sections)["column"] as? String == "section_id")
    #expect((sections["dialect"] as? Object)?["delimiter"] as? String == ";")
    let key = ((sections["schema"] as? Object)?["foreignKeys"] as? [Object])?.first
    #expect(key?["fields"] as? [String] == ["所在稿件"])
    #expect((key?["reference"] as? Object)?["fields"] as? [String] == ["稿件标识"])
    #expect(String(decoding: csv.opening(of: .sections), as: UTF8.self).contains("条目标识;"))
  }

  @Test func `the licence is a name or an address, and sources come with their digests`() throws {
    var about = DataPackage.About()
    let none = try descriptor(about)
    #expect((none["licenses"] as? [Object])?.first?["name"] as? String == "notspecified")
    #expect(none["sources"] == nil)
    about.licence = "https://example.org/licence"
    let sources = [
      DataPackage.Source(path: "in/a.txt", sha256: "cd"), .init(path: "gone", sha256: ""),
    ]
    let some = try descriptor(about, sources: sources)
    #expect((some["licenses"] as? [Object])?.first?["path"] as? String == about.licence)
    let described = try #require(some["sources"] as? [Object])
    #expect(described[0]["hash"] as? String == "sha256:cd" && described[1]["hash"] == nil)
  }
}
