internal import CLibcrypto

/// SHA-256 (摘要) by libcrypto, as lower-case hexadecimal.
package enum Digest {
  /// The digest of the parts one after the other.
  package static func sha256(_ parts: [[UInt8]]) -> String {
    let digest = RunningDigest()
    for part in parts { digest.update(part) }
    return digest.finish()
  }
}

/// A digest of bytes that come a piece at a time.
final class RunningDigest {
  private let context = EVP_MD_CTX_new()
  private var isSound: Bool

  init() { isSound = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: [UInt8]) {
    isSound = isSound && EVP_DigestUpdate(context, bytes, bytes.count) == 1
  }

  /// The digest of all that came; to be asked for once.
  func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    isSound = isSound && EVP_DigestFinal_ex(context, &digest, &count) == 1
    // Only an exhausted memory or a broken libcrypto gets here, and no row could be trusted then.
    precondition(isSound, "libcrypto could not compute SHA-256")
    return Self.hexadecimal(digest[..<Int(count)])
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
