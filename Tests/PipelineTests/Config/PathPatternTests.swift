@testable internal import Pipeline
internal import TestSupport
internal import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.txt", "in/a.txt", true), ("*.txt", "in/a.txt.gz", false), ("in/*.txt", "in/a.txt", true),
    ("in/*.txt", "in/x/a.txt", false), ("in/**/*.txt", "in/a.txt", true),
    ("in/**/*.txt", "in/x/y/a.txt", true), ("**/x/*", "in/x/a", true), ("**/x/*", "x/a", true),
    ("in/**", "in/x/y", true), ("?.txt", "页.txt", true), ("?.txt", "两页.txt", false),
    ("a/**b", "a/x/b", true), ("a**b", "x/acb", true), ("", "", true), ("", "a", false),
    ("**", "any/thing", true),
  ])
  func `stars stop at slashes, double stars do not`(pattern: String, path: String, fits: Bool) {
    #expect((PathPattern(pattern).match(Array(path.utf8)) != nil) == fits)
  }

  @Test(arguments: [
    ("{publication}_{date}_*.txt", "in/西宁晚报_2024-02-23_3.txt", "西宁晚报", "2024-02-23"),
    ("{publication}{date}*", "青海日报20240223.txt", "青海日报", "2024-02-23"),
    ("**/{publication}/{date}/*", "in/日报/2024.02.23/1", "日报", "2024-02-23"),
    ("in/{date}/*", "in/2024/02/23/1.txt", nil, "2024-02-23"),
  ])
  func `paper and day are taken from the path`(
    pattern: String, path: String, publication: String?, date: String?
  ) {
    let captures = PathPattern(pattern).match(Array(path.utf8))
    #expect(captures == PathPattern.Captures(publication: publication, date: date))
  }

  @Test(arguments: ["20240230", "2024-0223", "２０２４0223"])
  func `a day that does not exist does not fit`(name: String) {
    #expect(PathPattern("{date}").match(Array(name.utf8)) == nil)
  }

  @Test func `the first rule that fits says paper and day`() throws {
    let yaml = """
      input:
        publications:
          - {match: "{publication}_{date}.txt", publication: other}
          - {match: "**", publication: 晚报, date: 2024-02-23}
      """
    let rules = try Config(yaml: yaml, file: "p").input.publications
    let named = PublicationRule.apply(rules, to: Array("in/日报_20200101.txt".utf8))
    #expect(named.publication == "日报" && named.date == "2020-01-01")
    let other = PublicationRule.apply(rules, to: Array("in/x.txt".utf8))
    #expect(other.publication == "晚报" && other.date == "2024-02-23")
  }

  @Test func `the fixed folder ends before the first wildcard`() {
    #expect(PathPattern("in/a*/b").fixedFolder == "in")
    #expect(PathPattern("/data/x/**").fixedFolder == "/data/x")
    #expect(PathPattern("*.txt").fixedFolder == "")
  }

  @Test(.timeLimit(.minutes(Patience.minutes(1)))) func `many stars over a long name end soon`() {
    let pattern = PathPattern(String(repeating: "*a", count: 60) + "b")
    #expect(pattern.match(Array(repeating: UInt8(ascii: "a"), count: 2_000)) == nil)
  }
}
