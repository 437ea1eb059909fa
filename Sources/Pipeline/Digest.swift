internal import CLibcrypto

/// SHA-256 (摘要) by libcrypto, as lower-case hexadecimal.
package enum Digest {
  /// The digest of the parts one after the other.
  package static func sha256(_ parts: [[UInt8]]) -> String {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    var isDone = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    for part in parts { isDone = isDone && EVP_DigestUpdate(context, part, part.count) == 1 }
    isDone = isDone && EVP_DigestFinal_ex(context, &digest, &count) == 1
    // Only an exhausted memory or a broken libcrypto gets here, and no row could be trusted then.
    precondition(isDone, "libcrypto could not compute SHA-256")
    return hexadecimal(digest[..<Int(count)])
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
