import Facts
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01"])
  func `a day that exists is read and written alike`(text: String) {
    #expect(CalendarDay(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-2-3", "20240223",
    "2024-02-23T00:00", "２０２４-02-23", "", "0000-01-01",
  ])
  func `anything else is no day`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }
}
