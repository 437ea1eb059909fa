/// A small file that is written aside and put in place, so that nobody reads half of it.
enum ReplacedFile {
  static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let aside = "\(folder).\(name).new"
    // One that died left its own.
    try FileTree.remove(aside)
    try WholeFile.write(bytes, to: aside)
    try FileTree.rename(aside, to: path)
  }
}
