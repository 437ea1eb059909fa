/// Parallel work whose results are taken in the order of the inputs (并行、保序).
///
/// At most `jobs` pieces are worked on at once and at most `window` stand between the input and
/// the output, so memory does not grow with their number.
struct InOrder<Input: Sendable, Output: Sendable> {
  let jobs: Int
  var window: Int { jobs * 4 }
  let work: @Sendable (Input) throws -> Output

  /// Draws inputs until there are none and hands each result to `consume`, in order.
  ///
  /// While `isIdle` says that the next input is not there yet, results are handed out first: who
  /// waits for an answer before the next question gets it. Who is cancelled stops between two.
  func run(
    next: () throws -> Input?, isIdle: () -> Bool = { false },
    consume: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var (drawn, finished, handedOut) = (0, 0, 0)
      var waiting: [Int: Output] = [:]
      var isAtEnd = false
      while !isAtEnd || finished < drawn {
        try Task.checkCancellation()
        let running = drawn - finished
        let hasRoom = running < jobs && drawn - handedOut < window
        if !isAtEnd && hasRoom && (running == 0 || !isIdle()) {
          guard let input = try next() else {
            isAtEnd = true
            continue
          }
          let index = drawn
          drawn += 1
          group.addTask { (index, try work(input)) }
          continue
        }
        guard let (index, output) = try await group.next() else { break }
        finished += 1
        waiting[index] = output
        while let ready = waiting.removeValue(forKey: handedOut) {
          try consume(ready)
          handedOut += 1
        }
      }
    }
  }
}
