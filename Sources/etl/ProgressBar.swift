internal import Glibc

/// How far a run is, drawn on one line of a terminal; nothing at all where there is none.
struct ProgressBar: Sendable {
  private let isShown: Bool
  private static let width = 30

  init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

  @Sendable func show(_ done: Int, _ total: Int) {
    guard isShown, total > 0 else { return }
    let percent = done * 100 / total
    // A redraw a percent is enough for the eye.
    guard done == total || percent != (done - 1) * 100 / total else { return }
    let filled = done * Self.width / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    write("\r\(bar) \(percent)% \(done)/\(total)")
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
