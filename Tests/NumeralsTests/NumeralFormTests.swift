import Lexicons
import Newspaper
import Numerals
import Testing

/// One line of the examples of a form.
struct FormExample: CustomTestStringConvertible, Sendable {
  let form: String
  let line: String
  var testDescription: String { "\(form): \(line)" }

  static let all = NumeralForm.all.flatMap { form in
    form.examples.split(separator: "\n").map { FormExample(form: form.name, line: String($0)) }
  }
}

@Suite struct NumeralFormTests {
  @Test(arguments: FormExample.all)
  func `every example of a form holds`(_ example: FormExample) throws {
    let marked = try #require(Example(example.line))
    let reading = Reading(marked.text)
    let found = NumeralReader.numerals(in: reading)
    if marked.marks.isEmpty {
      #expect(!found.contains { $0.form == example.form })
    }
    for (mark, result) in zip(marked.marks, marked.results) {
      let numeral = try #require(found.first { reading.span($0.range) == mark })
      #expect(Self.describe(numeral) == Self.canonical(result))
    }
  }

  @Test(arguments: NumeralForm.all.map(\.name))
  func `a form has three examples at least and a help line that ends in a period`(name: String)
    throws
  {
    let form = try #require(NumeralForm.all.first { $0.name == name })
    #expect(form.examples.split(separator: "\n").filter { $0.contains("⟦") }.count >= 3)
    #expect(form.help.hasSuffix("."))
  }

  static func describe(_ numeral: Numeral) -> String {
    var value = numeral.value.decimal
    if let top = numeral.valueMax { value += "..\(top.decimal)" }
    if !numeral.terms.isEmpty { value = numeral.terms.map(\.decimal).joined(separator: ":") }
    return "\(value) \(numeral.kind)"
  }

  /// Examples write fractions as fractions: 2/3.
  static func canonical(_ result: String) -> String {
    let parts = result.split(separator: " ")
    guard let first = parts.first, let value = Rational(decimal: String(first)) else {
      return result
    }
    return ([value.decimal] + parts.dropFirst().map(String.init)).joined(separator: " ")
  }
}
