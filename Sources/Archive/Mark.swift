internal import Facts
internal import Newspaper
internal import Numerals

/// Something found in a container (标记): the element that is put around it, or a milestone.
struct Mark {
  /// Bytes of the container; empty for a milestone.
  var span: Span
  var element: String
  var identifier: String?
  var attributes: [(name: String, value: String)] = []
  /// Of two around the same text the lower is the outer.
  var rank: Int

  /// Adds an attribute, if there is something to say.
  mutating func add(_ name: String, _ value: String?) {
    if let value { attributes.append((name, value)) }
  }

  /// Order in which marks open: milestones first, then the longer ones.
  static func precedes(_ a: Mark, _ b: Mark) -> Bool {
    (a.span.start, a.end, a.rank) < (b.span.start, b.end, b.rank)
  }

  private var end: Int { span.isEmpty ? Int.min : -span.end }
}

extension Mark {
  /// 2.29亿元 as a `measure` in its base unit; a number without a unit as a `num`.
  init(_ quantity: Quantity, at span: Span, identifier: String?) {
    let isNumber = quantity.unit.isEmpty && quantity.kind == "number"
    self.init(span: span, element: isNumber ? "num" : "measure", identifier: identifier, rank: 4)
    add("type", XMLText.word(quantity.kind))
    add("subtype", quantity.comparator == .eq ? nil : quantity.comparator.rawValue)
    // Value and unit always come as a pair: both exact as printed, or both in the base unit.
    let hasBase = quantity.baseValue != nil
    let value = (quantity.baseValue ?? quantity.value)?.decimal
    let upper = (hasBase ? quantity.baseValueMax : quantity.valueMax)?.decimal
    if upper == nil { add(isNumber ? "value" : "quantity", value) }
    if !isNumber { add("unit", XMLText.word(hasBase ? quantity.baseUnit : quantity.unit)) }
    switch quantity.comparator {
    case .ge, .gt: add("atLeast", upper == nil ? value : nil)
    case .le, .lt: add("atMost", upper == nil ? value : nil)
    case .eq, .approx: break
    }
    if upper != nil {
      add("min", value)
      add("max", upper)
    }
    let terms = quantity.ratioTerms.map(\.decimal).joined(separator: ":")
    add("n", terms.isEmpty ? nil : terms)
  }

  /// 2024年 as a `date` from its first to its last day.
  init(_ date: TimeExpression, at span: Span, identifier: String?) {
    self.init(span: span, element: "date", identifier: identifier, rank: 3)
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
  init(_ term: NumericTerm, at span: Span, identifier: String?) {
    self.init(span: span, element: "term", identifier: identifier, rank: 5)
    add("type", term.form.rawValue)
    let numbers = term.numbers.map(String.init).joined(separator: " ")
    add("n", numbers.isEmpty ? nil : numbers)
  }
}
