import Newspaper
import Testing

@testable import Archive

@Suite struct LayoutNotationTests {
  private func notation(_ text: String) -> String {
    var notation: [UInt8] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      LayoutNotation.append($0, Span(0, bytes.count), to: &notation)
    }
    return String(decoding: notation, as: UTF8.self)
  }

  private func text(_ notation: String) -> String? {
    var text: [UInt8] = []
    let isReadable = Array(notation.utf8).withUnsafeBufferPointer {
      LayoutNotation.read($0, into: &text)
    }
    return isReadable ? String(decoding: text, as: UTF8.self) : nil
  }

  @Test(arguments: [
    ("\n　　", #"\n\u{3000}\u{3000}"#), (" \t\u{C}\r\n", #"\s\t\f\r\n"#), (#"a\n"#, #"a\\n"#),
    ("\u{0}\u{FFFF}", #"\u{0}\u{FFFF}"#), ("第三版", "第三版"), ("\u{10FFFF}", #"\u{10FFFF}"#),
  ])
  func `layout is written so that it can be seen`(_ layout: String, _ expected: String) {
    #expect(notation(layout) == expected)
  }

  @Test func `every scalar comes back from its notation and XML can hold it`() {
    var all = String.UnicodeScalarView()
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let written = notation(String(all))
    #expect(written.unicodeScalars.allSatisfy(XMLText.canHold))
    #expect(text(written)?.unicodeScalars.elementsEqual(all) == true)
  }

  @Test(arguments: [
    "\\", "\\x", "\\u", "\\u{", "\\u{}", "\\u{110000}", "\\u{D800}", "\\u{12", "\\u{1234567}",
  ])
  func `what is no notation is refused`(_ notation: String) {
    #expect(text(notation) == nil)
  }
}
