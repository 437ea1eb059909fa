/// Where an answer goes, in pieces: one array of it would be copied whole each time it doubles.
protocol AnswerSink {
  /// The piece that is written to.
  var last: [UInt8] { get set }

  /// Begins another piece, where the last is large enough.
  mutating func cut()
}

/// Answers kept until those before them are written.
struct AnswerPieces: AnswerSink, Sendable {
  private(set) var full: [[UInt8]] = []
  var last: [UInt8] = []

  static let pieceSize = 1 << 20

  mutating func cut() {
    guard last.count >= Self.pieceSize else { return }
    full.append(last)
    last = []
  }

  func write(to writer: OutputDescriptor) throws(PipelineError) {
    for piece in full { try writer.write(piece) }
    try writer.write(last)
  }
}

/// An answer written as it is made.
struct AnswerWriter: AnswerSink {
  private let writer: OutputDescriptor
  var last: [UInt8] = []
  /// Nothing is written any more behind the first failure.
  private var failure: PipelineError?

  init(_ writer: OutputDescriptor) { self.writer = writer }

  mutating func cut() {
    if last.count >= AnswerPieces.pieceSize { put() }
  }

  /// Writes what is left; throws what failed on the way.
  mutating func finish() throws(PipelineError) {
    put()
    if let failure { throw failure }
  }

  private mutating func put() {
    if failure == nil {
      do throws(PipelineError) { try writer.write(last) } catch { failure = error }
    }
    last.removeAll(keepingCapacity: true)
  }
}
