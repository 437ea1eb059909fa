internal import Datasets

/// A dataset's file in one text format while it is being written.
final class DatasetFile {
  /// What a finished file holds, for those who describe it.
  struct Content: Sendable {
    let byteCount: Int
    let sha256: String
  }

  let dataset: Dataset
  private let descriptor: OutputDescriptor
  private let format: any RowFormat
  private let digest = RunningDigest()
  private var byteCount = 0
  private var isFirst = true

  /// Creates and opens the file in a folder.
  init(_ dataset: Dataset, _ format: any RowFormat, in folder: String) throws(PipelineError) {
    self.dataset = dataset
    self.format = format
    descriptor = try OutputDescriptor(creating: "\(folder)/\(format.fileName(of: dataset))")
    try put(format.opening(of: dataset))
  }

  /// Appends formatted rows; none leave the file as it is.
  func write(_ rows: [UInt8]) throws(PipelineError) {
    guard !rows.isEmpty else { return }
    if !isFirst { try put(format.separator) }
    isFirst = false
    try put(rows)
  }

  func finish() throws(PipelineError) -> Content {
    try put(format.closing)
    try descriptor.close()
    return Content(byteCount: byteCount, sha256: digest.finish())
  }

  func abandon() { descriptor.abandon() }

  private func put(_ bytes: [UInt8]) throws(PipelineError) {
    digest.update(bytes)
    byteCount += bytes.count
    try descriptor.write(bytes)
  }
}
