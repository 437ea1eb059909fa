/// A file that is written in one go.
enum WholeFile {
  static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    let file = try OutputDescriptor(creating: path)
    try file.write(bytes)
    try file.close()
  }
}
