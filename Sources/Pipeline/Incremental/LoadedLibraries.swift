internal import Glibc

/// The system libraries that the program runs with: their code decides results too.
enum LoadedLibraries {
  /// The files of the libraries, in order of their paths, as the system lists what is mapped.
  static func paths() throws(PipelineError) -> [String] {
    let list = "/proc/self/maps"
    guard let file = fopen(list, "re") else { throw .lastSystemError("read", list) }
    defer { fclose(file) }
    var paths: Set<String> = []
    var line = [CChar](repeating: 0, count: 8192)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.contains(" r-xp "), let start = text.firstIndex(of: "/") else { continue }
      let path = text[start...].prefix { $0 != "\n" }
      if path.contains(".so") { paths.insert(String(path)) }
    }
    return paths.sorted()
  }
}
