internal import Facts
internal import Newspaper
internal import Numerals

/// The element that is put around a mark, with the fact's values as TEI attributes.
struct MarkElement {
  let name: String
  private(set) var attributes: [(name: String, value: String)] = []

  init(_ name: String, _ attributes: (name: String, value: String?)...) {
    self.name = name
    for (name, value) in attributes { add(name, value) }
  }

  /// Adds an attribute, if there is something to say.
  private mutating func add(_ name: String, _ value: String?) {
    if let value { attributes.append((name, value)) }
  }

  /// 2.29亿元 as a `measure` in its base unit; a number without a unit as a `num`.
  init(_ quantity: Quantity, subject: String?) {
    let isNumber = quantity.unit.isEmpty && quantity.kind == "number"
    self.init(isNumber ? "num" : "measure")
    add("type", XMLText.word(quantity.kind))
    add("subtype", quantity.comparator == .eq ? nil : quantity.comparator.rawValue)
    // Value and unit always come as a pair: both as printed, or both in the base unit.
    let hasBase = quantity.baseValue != nil
    let value = (quantity.baseValue ?? quantity.value)?.decimal
    let upper = (hasBase ? quantity.baseValueMax : quantity.valueMax)?.decimal
    if upper == nil { add(isNumber ? "value" : "quantity", value) }
    if !isNumber {
      add("unit", XMLText.word(hasBase ? quantity.baseUnit : quantity.unit))
      add("commodity", subject.flatMap(XMLText.words))
    }
    addRange(quantity.comparator, value, upper)
    let terms = quantity.ratioTerms.map(\.decimal).joined(separator: ":")
    add("n", terms.isEmpty ? nil : terms)
  }

  private mutating func addRange(_ comparator: Comparator, _ value: String?, _ upper: String?) {
    guard upper == nil else {
      add("min", value)
      add("max", upper)
      return
    }
    switch comparator {
    case .ge, .gt: add("atLeast", value)
    case .le, .lt: add("atMost", value)
    case .eq, .approx: break
    }
  }

  /// 2024年 as a `date` from its first to its last day.
  init(_ date: TimeExpression) {
    self.init("date")
    add("type", date.kind.rawValue)
    add("subtype", date.granularity?.rawValue)
    let (first, last) = (XMLText.day(date.startDate), XMLText.day(date.endDate))
    if first == last {
      add("when", first)
    } else {
      add("from", first)
      add("to", last)
    }
  }

  /// “三个最大” as a `term` with its numbers.
  init(_ term: NumericTerm) {
    self.init("term")
    add("type", term.form.rawValue)
    let numbers = term.numbers.map(String.init).joined(separator: " ")
    add("n", numbers.isEmpty ? nil : numbers)
  }
}
