import Foundation
import Lexicons
import Newspaper
import Testing
import Units
import Yams

/// The open sets carry their proof and keep the order that they promise.
@Suite struct LexiconTests {
  static let files =
    (try? Repository.files(under: "Sources/Lexicons/data", suffix: ".yaml")) ?? []

  /// The entries of a lexicon file: the items of its one list.
  private static func entries(of file: Repository.File) throws -> [Node.Mapping] {
    let root = try Yams.compose(yaml: file.text)?.mapping
    let lists = root?.compactMap { $0.value.sequence } ?? []
    #expect(lists.count == 1, "\(file.path): a lexicon is one list of entries")
    return lists.first?.compactMap(\.mapping) ?? []
  }

  private static func word(_ entry: Node.Mapping) -> String {
    (entry["unit"] ?? entry["word"])?.string ?? ""
  }

  @Test func `there are lexicons to check`() { #expect(Self.files.count > 20) }

  @Test(arguments: files)
  func `every entry has an example`(file: Repository.File) throws {
    let entries = try Self.entries(of: file)
    #expect(!entries.isEmpty)
    for entry in entries {
      let lines = entry["examples"]?.sequence ?? []
      #expect(!lines.isEmpty, "\(file.path): \(Self.word(entry))")
      for line in lines {
        // A line that is no example would be left out of the tests in silence.
        #expect(
          line.string.flatMap { Example($0) } != nil,
          "\(file.path):\(line.mark?.line ?? 0): brackets or results do not match")
      }
    }
  }

  @Test(arguments: files.filter { $0.text.contains("# Sorted by the scalars of `") })
  func `a file that says it is sorted is`(file: Repository.File) throws {
    let words = try Self.entries(of: file).map(Self.word)
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(
        word.unicodeScalars.lexicographicallyPrecedes(next.unicodeScalars),
        "\(file.path): \(next) stands behind \(word)")
    }
  }

  @Test func `a spelling that two units share is marked ambiguous in both`() throws {
    let lexicon = try UnitLexicon()
    var owners: [String: Set<Int>] = [:]
    for (index, entry) in lexicon.entries.enumerated() {
      for surface in entry.surfaces {
        let reading = Reading(surface)
        owners[reading.string(0..<reading.count), default: []].insert(index)
      }
    }
    #expect(owners.count > 500)
    for (surface, indexes) in owners.sorted(by: { $0.key < $1.key }) {
      let positions = Set(indexes.map { lexicon.units[$0].position })
      // A sign before the number and one behind it never compete.
      guard indexes.count > 1, positions != [.prefix, .suffix] else { continue }
      for index in indexes where !lexicon.units[index].isAmbiguous {
        let entry = lexicon.entries[index]
        Issue.record(
          "\(surface) is shared, but \(entry.word) (line \(entry.line)) is not ambiguous")
      }
    }
  }
}
