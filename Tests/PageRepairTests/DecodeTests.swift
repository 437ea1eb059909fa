import Newspaper
import PageRepair
import TestSupport
import Testing

@Suite struct DecodeTests {
  static let page = "湟源县种植优质饲草10万亩。\r\n“三个最大”（记者 晴空）\n"

  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    Encode.encode(SourceText(utf8: Array(text.utf8), encoding: encoding))
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func `a page reads the same in every encoding, with and without its mark`(encoding: TextEncoding)
  {
    let bytes = Self.bytes(Self.page, encoding)
    for mark in [[], encoding.byteOrderMark] {
      let result = Decode.decode(mark + bytes)
      #expect(String(decoding: result.source.utf8, as: UTF8.self) == Self.page)
      #expect(result.source.encoding == encoding)
      #expect(result.source.hasByteOrderMark == !mark.isEmpty)
      #expect(result.problems.isEmpty)
      #expect(Encode.encode(result.source) == mark + bytes)
    }
  }

  @Test func `traditional text in Big5 is told from GBK`() {
    let text = "縣政府今年將繼續推動農業發展，種植優質飼草，擴大就業。這是我們的工作目標。\n"
    let bytes = Self.bytes(text, .big5)
    let result = Decode.decode(bytes)
    #expect(result.source.encoding == .big5)
    #expect(String(decoding: result.source.utf8, as: UTF8.self) == text)
  }

  @Test func `a torn byte in the middle becomes one replacement and is reported with its line`() {
    var bytes = Array("第一行很长的文字\n第二行很长的文字\n".utf8)
    bytes[30] = 0xFF
    let result = Decode.decode(bytes)
    #expect(result.source.encoding == .utf8)
    #expect(result.problems.map(\.code) == [.invalidBytes])
    #expect(result.problems.first?.message.contains("line 2") == true)
    #expect(Encode.encode(result.source) == bytes)
  }

  @Test func `a line of GBK inside a UTF-8 page reads in its own encoding`() {
    let first = Array("政府工作报告目标明确，思路清晰。\n".utf8)
    let second = Self.bytes("种植优质饲草十万亩，投资三亿元。\n", .gb18030)
    let result = Decode.decode(first + second + first)
    #expect(
      String(decoding: result.source.utf8, as: UTF8.self)
        == "政府工作报告目标明确，思路清晰。\n种植优质饲草十万亩，投资三亿元。\n政府工作报告目标明确，思路清晰。\n")
    #expect(result.problems.map(\.code) == [.mixedEncodings])
    #expect(Encode.encode(result.source) == first + second + first)
  }

  @Test func `a line of UTF-8 inside a GBK page reads in its own encoding`() {
    let first = Self.bytes("政府工作报告目标明确，思路清晰，举措务实。\n", .gb18030)
    let second = Array("投资三亿元。\n".utf8)
    let result = Decode.decode(first + second + first)
    #expect(result.source.encoding == .gb18030)
    #expect(String(decoding: result.source.utf8, as: UTF8.self).contains("\n投资三亿元。\n"))
    #expect(result.problems.map(\.code) == [.mixedEncodings])
    #expect(Encode.encode(result.source) == first + second + first)
  }

  @Test(arguments: [
    ([UInt8]("%PDF-1.7\n".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 0, 0], "ZIP"),
    ([UInt8](repeating: 0, count: 300), "binary"),
  ])
  func `a binary file is refused, and its bytes are kept`(bytes: [UInt8], what: String) {
    let result = Decode.decode(bytes)
    #expect(result.source.utf8.isEmpty)
    #expect(result.problems.map(\.code) == [.binaryFile])
    #expect(result.problems.first?.message.contains(what) == true)
    #expect(Encode.encode(result.source) == bytes)
  }

  @Test func `NUL and other controls stay in the text and are reported`() {
    let text = "第一行\u{0}文字\u{1}很长，没有别的问题，只有这些。\n"
    let result = Decode.decode(Array(text.utf8))
    #expect(String(decoding: result.source.utf8, as: UTF8.self) == text)
    #expect(result.problems.map(\.code) == [.controlCharacters])
  }

  @Test func `empty and blank files say so`() {
    #expect(Decode.decode([]).problems.map(\.code) == [.emptyDocument])
    #expect(Decode.decode(Array(" \n\n".utf8)).problems.map(\.code) == [.blankDocument])
  }

  @Test(arguments: [UInt64](1...40))
  func `any bytes come back, whatever encoding they are taken for`(seed: UInt64) {
    var generator = Generator(seed: seed)
    let words = Array("政府工作报告 2024 年，全国“强省会”\r\n\u{0}é𠮷".unicodeScalars)
    for told in [nil] + TextEncoding.allCases.map(Optional.some) {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        switch Int.random(in: 0...5, using: &generator) {
        case 0: bytes.append(UInt8.random(in: 0...255, using: &generator))
        case 1: bytes += [0x81, 0x30, UInt8.random(in: 0x81...0xFE, using: &generator), 0x39]
        case 2:
          bytes += [
            UInt8.random(in: 0xA1...0xFE, using: &generator),
            UInt8.random(in: 0x40...0xFE, using: &generator),
          ]
        case 3: bytes += [UInt8.random(in: 0xD8...0xDF, using: &generator), 0xD8]
        default:
          let word = String(words.randomElement(using: &generator) ?? "年")
          bytes += Self.bytes(word, TextEncoding.allCases.randomElement(using: &generator) ?? .utf8)
        }
      }
      let result = Decode.decode(bytes, as: told)
      #expect(
        Encode.encode(result.source) == bytes, "seed \(seed), told \(String(describing: told))")
      #expect(String(validating: result.source.utf8, as: UTF8.self) != nil)
    }
  }
}
