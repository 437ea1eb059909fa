internal import Foundation
@testable internal import Pipeline
internal import Testing

@Suite struct StreamTests {
  @Test func `answers come in the order of the requests whatever the parallelism`() async throws {
    let requests = (0..<3_000).map {
      #"{"id":"n\#($0)","text":"总投资\#($0)亿元。\n二","layout":"plain"}"# + "\n"
    }.joined()
    let one = try await answer(requests, jobs: 1)
    let two = try await answer(requests, jobs: 2)
    #expect(one.output == two.output)
    let ids = try one.objects.map { try #require($0["id"] as? String) }
    #expect(ids == (0..<3_000).map { "n\($0)" })
    #expect(one.summary.requests == 3_000 && one.summary.invalid == 0)
  }

  @Test func `an answer has the rows of every dataset but documents`() async throws {
    let object = try #require(
      try await answer(#"{"id":7,"text":"首段。\n次段。","layout":"plain"}"# + "\n").objects.first)
    #expect(
      Set(object.keys) == [
        "id", "articles", "sections", "quantities", "indicators", "dates", "numeric_terms",
        "people", "problems",
      ])
    #expect(object["id"] as? Int == 7)
    let article = try #require((object["articles"] as? [[String: Any]])?.first)
    #expect(article["paragraphs"] as? [String] == ["首段。", "次段。"])
    #expect(article["start"] as? Int == 0 && article["end"] as? Int == 7)
  }

  @Test(arguments: ["2021", "2021-05", "2021-05-07"])
  func `an issue may be known by its day, its month or its year`(date: String) async throws {
    let request =
      #"{"id":1,"text":"去年植树。","layout":"plain","publication_date":"\#(date)"}"# + "\n"
    let object = try #require(try await answer(request).objects.first)
    let row = try #require((object["dates"] as? [[String: Any]])?.first)
    #expect(row["start_date"] as? String == "2020-01-01")
  }

  @Test func `an empty input is a good input`() async throws {
    let answered = try await answer("")
    #expect(answered.output.isEmpty)
    #expect(answered.summary == Pipeline.Stream.Summary())
  }

  @Test(arguments: [
    ("nonsense", "invalid-json", true), (#"["a"]"#, "invalid-json", true),
    ("", "invalid-json", true), (#"{"id":"a"}"#, "invalid-request", false),
    (#"{"text":"a"}"#, "invalid-request", true),
    (#"{"id":"a","text":1}"#, "invalid-request", false),
    (#"{"id":"a","text":"b","layout":"x"}"#, "invalid-request", false),
    (#"{"id":"a","text":"b","publication_date":"2024-02-30"}"#, "invalid-request", false),
    (#"{"id":"a","text":"b","publication_date":"2024-13"}"#, "invalid-request", false),
    (#"{"id":"a","text":"\ud800"}"#, "invalid-json", false),
    (#"{"id":["a"],"text":"b"}"#, "invalid-request", true),
  ])
  func `a line that is no request gets an error in its place and the stream goes on`(
    line: String, code: String, isAnonymous: Bool
  ) async throws {
    let good = #"{"id":"z","text":"好","layout":"plain"}"#
    let answered = try await answer("\(good)\n\(line)\n\(good)\n")
    let objects = answered.objects
    #expect(objects.count == 3)
    #expect((objects[1]["error"] as? [String: Any])?["code"] as? String == code)
    #expect(objects[1]["id"] as? String == (isAnonymous ? nil : "a"))
    #expect(objects[2]["articles"] != nil)
    #expect(answered.summary.invalid == 1)
    #expect(answered.summary.firstInvalid?.hasPrefix("line 2: ") == true)
    #expect(!answered.summary.isTruncated)
  }

  @Test func `bytes that are no UTF-8 spoil their own line alone`() async throws {
    let good = Array(#"{"id":"z","text":"好"}"#.utf8)
    let answered = try await answer(good + [0x0A, 0x22, 0xFF, 0x0A] + good)
    #expect(answered.objects.count == 3)
    #expect(answered.summary.invalid == 1)
  }

  @Test func `a last line without line feed counts, unless it broke off`() async throws {
    let whole = try await answer(#"{"id":"z","text":"好"}"#)
    #expect(whole.objects.count == 1 && !whole.summary.isTruncated)
    let broken = try await answer(#"{"id":"z","text":"好"#)
    #expect(broken.objects.first?["error"] != nil && broken.summary.isTruncated)
  }

  @Test func `a line that is too long is skipped`() throws {
    let folder = try TemporaryFolder()
    try folder.write("short\n" + String(repeating: "x", count: 500_000) + "\nnext\n", to: "in")
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(folder.path)/in"))
    let reader = LineReader(input.fileDescriptor, longestLine: 1_000)
    var lines: [LineReader.Line] = []
    while let batch = try reader.nextBatch() { lines += batch }
    #expect(lines == [.bytes(Array("short".utf8)), .tooLong, .bytes(Array("next".utf8))])
  }

  @Test func `an answer written as it is made is the same`() async throws {
    let lines = try (0..<40).map { number in
      let text = String(repeating: "总投资\(number)亿元。今年种植燕麦2万亩。\n", count: number * 20)
      return try #require(
        String(data: JSONEncoder().encode(["id": "n\(number)", "text": text]), encoding: .utf8))
    }
    let requests = (lines + ["no request"]).joined(separator: "\n") + "\n"
    let kept = try await answer(requests)
    // Some are kept and some are not, in one batch.
    for longText in [0, 10_000] {
      let made = try await answer(requests, longText: longText)
      #expect(made.output == kept.output && made.summary == kept.summary)
    }
  }

  @Test(arguments: [0, 1 << 22])
  func `an output that cannot be written ends the stream with an error`(
    longText: Int
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"id":"z","text":"好"}"# + "\n", to: "in")
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(folder.path)/in"))
    let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    await #expect(throws: PipelineError.self) {
      _ = try await Pipeline.Stream(engine: try Engine(), jobs: 1, longText: longText).run(
        input: input.fileDescriptor, output: full.fileDescriptor)
    }
  }

  /// What the stream made of an input.
  private struct Answered {
    let summary: Pipeline.Stream.Summary
    let output: [UInt8]

    var objects: [[String: Any]] {
      output.split(separator: 0x0A).compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: Any]
      }
    }
  }

  private func answer(
    _ input: String, jobs: Int = 2, longText: Int = 1 << 22
  ) async throws -> Answered {
    try await answer(Array(input.utf8), jobs: jobs, longText: longText)
  }

  private func answer(
    _ bytes: [UInt8], jobs: Int = 2, longText: Int = 1 << 22
  ) async throws -> Answered {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "in")
    try folder.write([], to: "out")
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(folder.path)/in"))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.path)/out"))
    let stream = Pipeline.Stream(engine: try Engine(), jobs: jobs, longText: longText)
    let summary = try await stream.run(
      input: input.fileDescriptor, output: output.fileDescriptor)
    return Answered(summary: summary, output: try folder.read("out"))
  }
}
