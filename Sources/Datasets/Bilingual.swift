/// A sentence for people in both languages of the project: "Documents", 文件.
package struct Bilingual: Sendable, Equatable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}

/// A language of the project's readers.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
