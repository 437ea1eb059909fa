/// Kept results that cannot be used: damaged, or of an input that changed since it was read.
struct StaleResults: Error {
  let paths: [[UInt8]]
}
