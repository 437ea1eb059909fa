internal import Foundation

/// How long a test may take before it counts as one that never ends.
package enum Patience {
  /// `TEST_PATIENCE` times as many minutes: under a sanitizer all takes many times as long.
  package static func minutes(_ count: Int) -> Int { count * factor }

  private static let factor =
    ProcessInfo.processInfo.environment["TEST_PATIENCE"].flatMap { Int($0) } ?? 1
}
