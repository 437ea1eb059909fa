@testable internal import Pipeline
internal import Synchronization
internal import TestSupport
internal import Testing

@Suite struct InOrderTests {
  struct Broken: Error {}

  @Test(arguments: [1, 2, 3, 8])
  func `results come in the order of the inputs`(jobs: Int) async throws {
    var generator = Generator(seed: 7)
    let work = (0..<500).map { ($0, Int.random(in: 0..<2_000, using: &generator)) }
    var rest = work[...]
    var results: [Int] = []
    let parallel = InOrder<(Int, Int), Int>(jobs: jobs) { input in
      var sum = 0
      for value in 0..<input.1 { sum &+= value }
      return sum < 0 ? -1 : input.0
    }
    try await parallel.run(next: { rest.popFirst() }) { results.append($0) }
    #expect(results == Array(0..<500))
  }

  @Test func `never more than the window is between input and output`() async throws {
    var (drawn, taken, most) = (0, 0, 0)
    let parallel = InOrder<Int, Int>(jobs: 2) { $0 }
    try await parallel.run(
      next: {
        guard drawn < 1_000 else { return nil }
        drawn += 1
        most = max(most, drawn - taken)
        return drawn
      }, consume: { _ in taken += 1 })
    #expect(taken == 1_000)
    #expect(most <= parallel.window)
  }

  @Test func `no input gives no output`() async throws {
    let parallel = InOrder<Int, Int>(jobs: 2) { $0 }
    try await parallel.run(next: { nil }) { _ in Issue.record("there was an output") }
  }

  @Test func `a failure of reading, working or writing ends it`() async {
    let fine = InOrder<Int, Int>(jobs: 2) { $0 }
    await #expect(throws: Broken.self) {
      try await fine.run(next: { throw Broken() }) { _ in }
    }
    await #expect(throws: Broken.self) {
      try await fine.run(next: { 1 }) { _ in throw Broken() }
    }
    await #expect(throws: Broken.self) {
      let broken = InOrder<Int, Int>(jobs: 2) { _ in throw Broken() }
      try await broken.run(next: { 1 }) { _ in }
    }
  }

  @Test func `while the input is idle, what is done is handed out first`() async throws {
    let answered = Mutex(0)
    var asked = 0
    let parallel = InOrder<Int, Int>(jobs: 4) { $0 }
    try await parallel.run(
      next: {
        #expect(answered.withLock { $0 } == asked)
        guard asked < 20 else { return nil }
        asked += 1
        return asked
      }, isIdle: { true }, consume: { _ in answered.withLock { $0 += 1 } })
    #expect(asked == 20)
  }
}
