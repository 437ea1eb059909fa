internal import Glibc
internal import Newspaper

/// Inputs as they are read (拆包): a zip stands for the files in it, and what is still being written
/// is left for the next run.
struct Unpacking {
  let settings: InputSettings
  let now: Int

  /// The file, or the files that it holds.
  func expand(_ file: InputFile) -> [InputFile] {
    var file = file
    guard file.trouble == nil, let stamp = file.stamp else { return [file] }
    if isFresh(stamp) {
      file.isUnsettled = true
      return [file]
    }
    if file.hasSuffix(".gz") { file.packing = .gzip }
    return file.hasSuffix(".zip") ? members(of: file) : [file]
  }

  /// Whether somebody may still be at it; a time in the future says nothing.
  private func isFresh(_ stamp: FileStamp) -> Bool {
    let age = now - max(stamp.modified, stamp.changed)
    return age >= 0 && age < settings.settleSeconds.value * 1_000_000_000
  }

  private func members(of zip: InputFile) -> [InputFile] {
    var zip = zip
    let limit = settings.maxUnpackedBytes.value
    do throws(PackedFault) {
      let (directory, stamp) = try read(zip.system, limit)
      let members = directory.members.map { member in
        InputFile(
          reported: zip.reported + [0x2F] + member.name, system: zip.system, stamp: stamp,
          packing: .zip(member, stamp))
      }
      guard members.isEmpty else { return members }
      zip.trouble = Problem(.emptyDocument, "The zip holds no file.")
    } catch {
      zip.trouble = error.problem(limit: limit, of: "input.max_unpacked_bytes")
    }
    return [zip]
  }

  private func read(
    _ path: [UInt8], _ limit: Int
  ) throws(PackedFault) -> (ZipDirectory, FileStamp) {
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0, let status = FileStatus(descriptor: descriptor) else {
      throw .damaged("could not be read: \(String(cString: strerror(errno)))")
    }
    defer { _ = close(descriptor) }
    let directory = try ZipDirectory(
      PackedFile(descriptor: descriptor, size: status.size), atMost: limit)
    return (directory, FileStamp(status))
  }
}
