package import Newspaper

/// A numbered point of an article (条目): its marker 一是 or （二）, heading and text.
///
/// Spans are bytes of the article's body.
package struct Section: Sendable {
  package var marker: Span
  /// The first sentence where it names the point; nil where there is none.
  package var heading: Span?
  /// From the marker to where the next point, or the article, ends.
  package var span: Span

  package init(marker: Span, heading: Span?, span: Span) {
    self.marker = marker
    self.heading = heading
    self.span = span
  }
}
