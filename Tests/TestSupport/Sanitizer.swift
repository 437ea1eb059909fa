internal import Foundation

/// What the tests were built with to find faults of memory or of threads.
package enum Sanitizer {
  /// `address` or `thread`, as `scripts/sanitize` says; nil without one.
  package static let current = ProcessInfo.processInfo.environment["TEST_SANITIZER"]
}
