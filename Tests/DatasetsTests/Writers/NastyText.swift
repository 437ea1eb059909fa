internal import TestSupport

/// Texts that break careless writers.
enum NastyText {
  static let samples = [
    "", " ", "a,b", "他说“好”", "\"", "\"\"", "a\"b", "\r", "\n", "\r\n", "a\nb", "\t", "a\tb", ";",
    "=1+1", "=cmd|' /C calc'!A0", "+86", "-3", "@SUM(A1)", " =1", "　=1", "\u{A0}-1", "＝1", "＋1",
    "－1",
    "＠x", "'", "''", "'=1", "''=1", "' =1", "'x", "x=1", "\t=1", "\n=1", "−5", "\u{FEFF}=1",
    "\u{200B}+1",
    "\u{0}", "\u{1}\u{1F}\u{7F}", "\u{2028}\u{2029}", "\\", "\\n", "</script>", "]]>", "&amp;", "😀",
    "𠮷野家", "e\u{301}", "\u{E000}", "\u{FFFE}\u{FFFF}", "\u{10FFFF}", "，；", " edge ", "10万亩",
  ]

  private static let pieces: [String] = samples.filter { !$0.isEmpty }

  /// A text of up to eight random samples.
  static func random(_ generator: inout Generator) -> String {
    (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }
}
