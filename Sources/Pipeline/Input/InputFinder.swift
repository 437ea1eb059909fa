internal import Glibc
internal import Newspaper

/// Finds what a run is to read (输入): every file once, in the order of the bytes of its path.
///
/// Hidden names and the output folder are left out. A symbolic link inside a folder is followed
/// only to what lies inside the same input path and is not read there already; loops, links that
/// lead outside or nowhere, and names that are not UTF-8 become files with a problem.
struct InputFinder {
  private struct Root {
    let reported: [UInt8]
    let system: [UInt8]
    /// Without links, to tell what lies inside.
    let real: [UInt8]
    var pattern: PathPattern?
  }

  private struct Link {
    let file: InputFile
    let ancestors: Set<FileStatus.Identity>
  }

  /// Folders that are not entered: the output folder.
  private let excluded: Set<FileStatus.Identity>
  private var found: [[UInt8]: InputFile] = [:]
  private var seenFiles: Set<FileStatus.Identity> = []
  private var seenFolders: Set<FileStatus.Identity> = []

  private init(excluded: Set<FileStatus.Identity>) { self.excluded = excluded }

  /// The files of the configured paths; throws where one of them is not there.
  static func find(
    _ paths: [Located<String>], in base: String, excluding output: String
  ) throws(ConfigFailure) -> [InputFile] {
    var finder = InputFinder(
      excluded: Set([FileStatus(of: output, followingLinks: true)?.identity].compactMap { $0 }))
    var errors: [ConfigError] = []
    for path in paths {
      do throws(ConfigError) { try finder.add(path, base) } catch { errors.append(error) }
    }
    guard errors.isEmpty else { throw ConfigFailure(errors) }
    return finder.found.values.sorted { $0.reported.lexicographicallyPrecedes($1.reported) }
  }

  private mutating func add(_ path: Located<String>, _ base: String) throws(ConfigError) {
    let reported = Self.tidied(path.value)
    let system = FileTree.join(base, reported)
    if let status = FileStatus(of: system, followingLinks: true) {
      if excluded.contains(status.identity) {
        throw ConfigError(path.place, key: path.key, "\(reported) is the output folder")
      }
      add(root(reported, system), status)
      return
    }
    guard PathPattern.isPattern(reported) else {
      throw ConfigError(
        path.place, key: path.key, "\(reported) is not there; make it or correct the path")
    }
    let pattern = PathPattern(reported)
    let folder = FileTree.join(base, pattern.fixedFolder)
    guard let status = FileStatus(of: folder, followingLinks: true), status.kind == .folder else {
      throw ConfigError(
        path.place, key: path.key,
        "the folder \(pattern.fixedFolder) is not there; make it or correct the path")
    }
    var root = root(pattern.fixedFolder, folder)
    root.pattern = pattern
    add(root, status)
  }

  private func root(_ reported: String, _ system: String) -> Root {
    let system = Array((system.isEmpty ? "." : system).utf8)
    // What lies in the working folder itself is named without it.
    return Root(
      reported: reported == "." ? [] : Array(reported.utf8), system: system,
      real: FileTree.realPath(system) ?? system)
  }

  private mutating func add(_ root: Root, _ status: FileStatus) {
    let file = InputFile(reported: root.reported, system: root.system)
    guard status.kind == .folder else {
      add(file, status, root)
      return
    }
    var links: [Link] = []
    walk(file, status, [], root, &links)
    links.sort { $0.file.reported.lexicographicallyPrecedes($1.file.reported) }
    // Grows while it is gone through: a hidden folder behind a link may hold links itself.
    var index = 0
    while index < links.count {
      follow(links[index], root, &links)
      index += 1
    }
  }

  private mutating func walk(
    _ folder: InputFile, _ status: FileStatus, _ ancestors: Set<FileStatus.Identity>, _ root: Root,
    _ links: inout [Link]
  ) {
    // Depth first on a stack of our own, since folders may be nested deeper than calls may.
    var stack = [(folder: folder, identity: status.identity, ancestors: ancestors)]
    while let (folder, identity, ancestors) = stack.popLast() {
      guard !excluded.contains(identity), seenFolders.insert(identity).inserted else { continue }
      guard let names = FileTree.rawNames(in: folder.system) else {
        addUnreadable(folder)
        continue
      }
      let inside = ancestors.union([identity])
      for name in names where name.first != 0x2E {
        let entry = InputFile(
          reported: Self.join(folder.reported, name), system: Self.join(folder.system, name))
        guard String(validating: name, as: UTF8.self) != nil else {
          add(
            entry,
            Problem(.invalidFileName, "The name is not UTF-8, so it was not read. Rename it."))
          continue
        }
        guard let status = FileStatus(of: entry.system) else {
          // What vanished in between was never there.
          if errno != ENOENT { addUnreadable(entry) }
          continue
        }
        switch status.kind {
        case .folder: stack.append((entry, status.identity, inside))
        case .link: links.append(Link(file: entry, ancestors: inside))
        default: add(entry, status, root)
        }
      }
    }
  }

  private mutating func follow(_ link: Link, _ root: Root, _ links: inout [Link]) {
    guard fits(link.file, root) || root.pattern == nil else { return }
    guard let status = FileStatus(of: link.file.system, followingLinks: true),
      let target = FileTree.realPath(link.file.system)
    else {
      let isLoop = errno == ELOOP
      let problem =
        isLoop
        ? Problem(.symbolicLinkLoop, "The symbolic link leads back to itself. Remove it.")
        : Problem(
          .unreadableFile,
          "The symbolic link leads to nothing that can be read. Correct or remove it.")
      add(link.file, problem)
      return
    }
    if link.ancestors.contains(status.identity) {
      add(
        link.file,
        Problem(
          .symbolicLinkLoop, "The symbolic link leads back to a folder it stands in. Remove it."))
    } else if !Self.isInside(target, root.real) {
      add(
        link.file,
        Problem(
          .linkOutsideInput,
          "The symbolic link leads out of the input folder, so it was not followed. Add its target to `input.paths`."
        ))
    } else if status.kind == .folder {
      walk(link.file, status, link.ancestors, root, &links)
    } else if !seenFiles.contains(status.identity) {
      add(link.file, status, root)
    }
  }

  private mutating func add(_ file: InputFile, _ status: FileStatus, _ root: Root) {
    guard fits(file, root) else { return }
    seenFiles.insert(status.identity)
    var file = file
    file.stamp = FileStamp(status)
    if status.kind == .other {
      file.trouble = Problem(
        .unreadableFile, "This is a pipe, socket or device, no file. Remove it from the folder.")
    }
    found[file.reported] = file
  }

  private mutating func add(_ file: InputFile, _ trouble: Problem) {
    var file = file
    file.trouble = trouble
    found[file.reported] = file
  }

  /// Notes what cannot be looked at, for the reason that `errno` names now.
  private mutating func addUnreadable(_ file: InputFile) {
    let reason = String(cString: strerror(errno))
    add(file, Problem(.unreadableFile, "This could not be read: \(reason). Check its permissions."))
  }

  private func fits(_ file: InputFile, _ root: Root) -> Bool {
    guard let pattern = root.pattern else { return true }
    return pattern.match(file.reported) != nil
  }

  private static func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    if folder.isEmpty { return name }
    return folder.last == 0x2F ? folder + name : folder + [0x2F] + name
  }

  /// Whether a path without links lies inside a folder.
  private static func isInside(_ path: [UInt8], _ folder: [UInt8]) -> Bool {
    folder == [0x2F] || path.starts(with: folder + [0x2F])
  }

  /// The path without `./` and doubled or closing slashes, so that one file has one name.
  private static func tidied(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
