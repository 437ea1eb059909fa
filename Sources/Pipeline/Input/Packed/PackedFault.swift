internal import Newspaper

/// Why a packed file, or a file in one, cannot be read (压缩文件的毛病).
enum PackedFault: Error, Equatable {
  /// The rest of a sentence that begins with what is packed.
  case damaged(String)
  /// More bytes come out of it than are allowed; so many at least.
  case tooLarge(Int)

  /// The fault as a row; `limit` is what was allowed, by the setting named.
  func problem(limit: Int, of setting: String = "input.max_bytes") -> Problem {
    switch self {
    case .damaged(let reason):
      Problem(
        .packedFileUnreadable,
        "The packed file \(reason). Ask for it again, or deliver its content unpacked.")
    case .tooLarge(let size):
      Problem(
        .fileTooLarge,
        "Unpacked it has \(size) bytes or more, above the \(limit) of `\(setting)`. Split it or raise the limit."
      )
    }
  }
}
