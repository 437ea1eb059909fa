internal import Datasets
internal import Facts
internal import Newspaper

/// The engine as a Unix filter (流): a JSON request a line in, a JSON answer a line out, in order.
///
/// Requests are answered side by side in batches; memory is bounded by a few batches and the
/// longest line, whose answer is written as it is made. A line that is no valid request gets an error in its place and the stream goes on.
package struct Stream: Sendable {
  /// What the stream did, for its last word in the log.
  package struct Summary: Sendable, Equatable {
    package var requests = 0
    package var invalid = 0
    /// The first line, from 1, that was no valid request, and why.
    package var firstInvalid: String?
    /// Whether the input broke off inside its last line.
    package var isTruncated = false
    fileprivate var lastWasInvalid = false
  }

  private struct Answers: Sendable {
    enum Part: Sendable {
      case bytes(AnswerPieces)
      /// A long document, whose answer takes several times its room.
      case document(ProcessedDocument, id: [UInt8])
    }

    var parts: [Part] = []
    var count = 0
    var failures: [(index: Int, message: String)] = []
  }

  private let engine: Engine
  private let jobs: Int
  private let numerals: Bool
  private let answer: StreamAnswer
  private let longText: Int

  /// A stream by an engine, with so many jobs side by side.
  ///
  /// With `numerals` each answer lists every numeral too, measured or not; with `documents` the row
  /// of its document. The answer to a text of `longText` bytes or more is not kept.
  package init(
    engine: Engine, jobs: Int, numerals: Bool = false, documents: Bool = false,
    longText: Int = 1 << 22
  ) {
    self.engine = engine
    self.jobs = jobs
    self.longText = longText
    self.numerals = numerals
    var datasets = Dataset.all.filter { documents || $0.name != Dataset.documents.name }
    if numerals { datasets.append(.numerals) }
    answer = StreamAnswer(datasets: datasets)
  }

  /// Answers everything that comes in on `input` until it ends.
  package func run(input: Int32, output: Int32) async throws -> Summary {
    let reader = LineReader(input)
    let writer = OutputDescriptor(output, path: "standard output")
    var summary = Summary()
    try await InOrder(jobs: jobs, work: answers).run(
      next: { try reader.nextBatch() },
      isIdle: { reader.wouldWait },
      consume: { answers in
        for part in answers.parts { try write(part, to: writer) }
        try writer.flush()
        summary.add(answers.count, answers.failures)
      })
    summary.isTruncated = !reader.endsWithLineFeed && summary.lastWasInvalid
    return summary
  }

  @Sendable private func answers(to lines: [LineReader.Line]) -> Answers {
    var answers = Answers(count: lines.count)
    var bytes = AnswerPieces()
    for (index, line) in lines.enumerated() {
      do throws(StreamRequest.Invalid) {
        let request = try request(line)
        let document = process(request)
        if request.text.count < longText {
          answer.append(document, id: request.id, to: &bytes)
        } else {
          answers.parts += [.bytes(bytes), .document(document, id: request.id)]
          bytes = AnswerPieces()
        }
      } catch {
        answers.failures.append((index, error.message))
        StreamAnswer.append(error, to: &bytes.last)
      }
    }
    answers.parts.append(.bytes(bytes))
    return answers
  }

  private func write(_ part: Answers.Part, to writer: OutputDescriptor) throws(PipelineError) {
    switch part {
    case .bytes(let pieces): try pieces.write(to: writer)
    case .document(let document, let id):
      var sink = AnswerWriter(writer)
      answer.append(document, id: id, to: &sink)
      try sink.finish()
    }
  }
}

extension Stream {
  private func request(
    _ line: LineReader.Line
  ) throws(StreamRequest.Invalid) -> StreamRequest {
    switch line {
    case .bytes(let bytes): return try StreamRequest(bytes)
    case .tooLong:
      throw StreamRequest.Invalid(
        code: .tooLong, message: "the line is longer than this program takes; split the text")
    }
  }

  /// The same as a run over a file of that text whose path is the request's id.
  private func process(_ request: StreamRequest) -> ProcessedDocument {
    let document = Document(
      path: request.name, content: request.text, publicationDate: request.publicationDate)
    return engine.process(
      document, SourceText(utf8: request.text), layout: request.layout, numerals: numerals)
  }
}

extension Stream.Summary {
  fileprivate mutating func add(_ count: Int, _ failures: [(index: Int, message: String)]) {
    if firstInvalid == nil, let first = failures.first {
      firstInvalid = "line \(requests + first.index + 1): \(first.message)"
    }
    requests += count
    invalid += failures.count
    lastWasInvalid = failures.last?.index == count - 1
  }
}
