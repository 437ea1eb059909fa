package import Newspaper

/// A person in a capacity: author, reporter, or mentioned with a post.
package struct Person: Sendable {
  package enum Capacity: String, Sendable, CaseIterable {
    case author, reporter, mentioned
  }

  package var name: String
  /// The post without its organization: 县委书记 → 书记; as printed where it cannot be parted.
  package var role: String?
  /// 中共湟源县委 → 湟源县委.
  package var organization: String?
  /// The administrative division of the post: 湟源县.
  package var place: String?
  package var capacity: Capacity
  /// Where the name stands in the source (bytes); nil where no place holds just it.
  package var sourceSpan: Span?

  package init(
    name: String, role: String? = nil, organization: String? = nil, place: String? = nil,
    capacity: Capacity, sourceSpan: Span?
  ) {
    self.name = name
    self.role = role
    self.organization = organization
    self.place = place
    self.capacity = capacity
    self.sourceSpan = sourceSpan
  }
}
