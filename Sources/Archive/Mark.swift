internal import Newspaper

/// Something found in a container (标记): where it stands and which fact it is, nothing more.
///
/// Its element is made when it is written, so that a page full of facts costs little.
struct Mark {
  /// In the order in which marks around the same text open, the outer first.
  enum Kind: Int {
    /// A section that is no division.
    case milestone
    case heading, marker, dateline, date, quantity, numericTerm, roleName
    /// A person of the facts; a name that repair found and no fact has.
    case person, signature
    case organization, place
  }

  var container: Int
  /// Bytes of the container; empty for a milestone.
  var span: Span
  var kind: Kind
  /// Index of the fact among those of its kind.
  var index: Int
  var hasIdentifier = false

  /// Order in which marks open: milestones first, then the longer ones.
  static func precedes(_ a: Mark, _ b: Mark) -> Bool {
    (a.container, a.span.start, a.end, a.kind.rawValue, a.index)
      < (b.container, b.span.start, b.end, b.kind.rawValue, b.index)
  }

  private var end: Int { span.isEmpty ? Int.min : -span.end }
}
