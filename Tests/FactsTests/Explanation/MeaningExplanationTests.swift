import Facts
import Testing

@Suite struct MeaningExplanationTests {
  @Test(arguments: [
    ("今年，力争造林5000亩。", "status planned, by cue in the clause (力争)"),
    ("2023年，全县造林5000亩。", "status achieved, by date before or behind this year (2023年)"),
    ("加快实施总投资2亿元的引水工程。", "status ongoing, by verb that says what is being done (加快实施)"),
    ("宅基地不得超过200平方米。", "status none, by cue in the clause (不得)"),
    ("造林5000亩。", "status achieved, by plain statement"),
    ("今年上半年，全县造林5000亩。", "period 2024-01/2024-06, by date of the sentence (今年上半年)"),
    ("今年雨水好。造林5000亩。", "period 2024, by date the paragraph opened with (今年)"),
    ("2022年的5000亩。", "period 2022, by date at the number (2022年)"),
    ("目前，全县造林5000亩。", "period 2024-02-23, by day of issue (目前)"),
    ("种植优质饲草10万亩。", "subject 优质饲草, by noun before"),
    ("粮食5万吨，增长8%。", "subject 粮食, by what came before"),
  ])
  func `how subject, status and period were decided is told with the words that told`(
    text: String, line: String
  ) throws {
    let told = try Explanation(FactFinder(), issue: .init(date: "2024-02-23")).explain(text)
    #expect(told.contains(line), "\(told)")
  }
}
