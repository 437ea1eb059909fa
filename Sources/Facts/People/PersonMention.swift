package import Newspaper

/// A person named in the text with a post (提及).
package struct PersonMention: Sendable {
  package var name: String
  /// Of the name alone: indexes of the reading.
  package var range: Range<Int>
  /// Of the name alone: bytes of the article's body.
  package var span: Span
  package var posts: [PostReader.Post]
}
