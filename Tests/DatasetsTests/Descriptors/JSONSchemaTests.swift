internal import Datasets
internal import Foundation
internal import Testing

@Suite struct JSONSchemaTests {
  private typealias Object = [String: Any]

  private func row(of dataset: Dataset) throws -> Object {
    let bytes = Data(JSONSchema.schema(of: dataset).file)
    let schema = try #require(JSONSerialization.jsonObject(with: bytes) as? Object)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    return try #require((schema["$defs"] as? Object)?["row"] as? Object)
  }

  private func property(_ column: String, of dataset: Dataset) throws -> Object {
    try #require((try row(of: dataset)["properties"] as? Object)?[column] as? Object)
  }

  @Test(arguments: Dataset.all.map(\.name))
  func `every column is a property that a row must have`(name: String) throws {
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let row = try row(of: dataset)
    #expect(row["required"] as? [String] == dataset.columns.map(\.name))
    #expect((row["properties"] as? Object)?.count == dataset.columns.count)
    #expect(row["additionalProperties"] as? Bool == false)
  }

  @Test func `a column that may be empty may be null, its closed list too`() throws {
    let change = try property("change", of: .quantities)
    #expect(change["type"] as? [String] == ["string", "null"])
    #expect((change["enum"] as? [Any])?.last is NSNull)
    let comparator = try property("comparator", of: .quantities)
    #expect(comparator["type"] as? String == "string")
    #expect((comparator["enum"] as? [Any])?.count == 6)
  }

  @Test func `a column says its bounds, its form and its unit`() throws {
    #expect(try property("line_start", of: .quantities)["minimum"] as? Int == 1)
    #expect(try property("sha256", of: .documents)["pattern"] as? String == "^[0-9a-f]{64}$")
    #expect(try property("start_date", of: .dates)["format"] as? String == "date")
    #expect(try property("bytes", of: .documents)["x-unit"] as? String == "bytes")
    #expect(try property("base_value", of: .quantities)["x-title-zh"] as? String == "基准值")
  }

  @Test func `a text of JSON keeps the order of its members and escapes what it must`() {
    let value = JSONValue.members(["b": "\"\n", "a": .array([.integer(-1), .null]), "c": nil])
    #expect(
      String(decoding: value.file, as: UTF8.self)
        == "{\n  \"b\": \"\\\"\\n\",\n  \"a\": [-1, null]\n}\n")
    #expect(String(decoding: JSONValue.array([]).file, as: UTF8.self) == "[]\n")
  }
}
