internal import Glibc

/// What a run does with folders and names, on the bytes of paths, every failure with its path.
enum FileTree {
  /// A path inside a folder; absolute ones stay as they are.
  static func join(_ folder: String, _ path: String) -> String {
    folder.isEmpty || path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  /// Makes a folder with all above it, where they are not there.
  static func makeFolders(_ path: String) throws(PipelineError) {
    if let status = FileStatus(of: path, followingLinks: true) {
      guard status.kind == .folder else {
        throw .system(action: "use", path: path, reason: "a file is in the way of the folder")
      }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolders(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .lastSystemError("create", path)
    }
  }

  /// The names in a folder as bytes, in no order; nil, with `errno` set, where it cannot be read.
  static func rawNames(in folder: [UInt8]) -> [[UInt8]]? {
    guard let stream = folder.withCPath({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  static func names(in folder: String) throws(PipelineError) -> [String] {
    guard let names = rawNames(in: Array(folder.utf8)) else {
      throw .lastSystemError("read", folder)
    }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path without links; nil, with `errno` set, where it leads nowhere.
  static func realPath(_ path: [UInt8]) -> [UInt8]? {
    guard let real = path.withCPath({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  static func rename(_ path: String, to target: String) throws(PipelineError) {
    guard Glibc.rename(path, target) == 0 else { throw .lastSystemError("replace", target) }
  }

  /// Removes a file or a folder with all in it, following no link.
  ///
  /// Nothing there is no failure.
  static func remove(_ path: String) throws(PipelineError) {
    guard let status = FileStatus(of: path) else { return }
    guard status.kind == .folder else {
      guard unlink(path) == 0 else { throw .lastSystemError("remove", path) }
      return
    }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw .lastSystemError("remove", path) }
  }

  /// Puts the names of a folder on the disk.
  static func synchronize(_ folder: String) throws(PipelineError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastSystemError("open", folder) }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .lastSystemError("write", folder) }
  }
}
