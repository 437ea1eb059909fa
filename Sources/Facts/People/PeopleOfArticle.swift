package import Newspaper

/// All persons of one article: its author, its reporters, and who is mentioned with a post.
///
/// One row a person and post: 市人大代表；湟源县委副书记；县长 are three.
package struct PeopleOfArticle: Sendable {
  private let posts: PostReader

  package init(posts: PostReader) { self.posts = posts }

  /// The rows in the order author, reporters, mentioned; each person in each post once.
  package func people(of article: Article, mentions: [PersonMention]) -> [Person] {
    var people: [Person] = []
    if let author = article.author {
      people += rows(author, author.roles.map(posts.read), .author)
    }
    for reporter in article.reporters {
      people += rows(reporter, reporter.roles.map { PostReader.Post(role: $0) }, .reporter)
    }
    var seen: Set<[String?]> = []
    for mention in mentions {
      let source = article.body.sourceSpan(of: mention.span)
      for row in rows(mention.name, mention.posts, .mentioned, source)
      where seen.insert([row.name, row.role, row.organization]).inserted {
        people.append(row)
      }
    }
    return people
  }

  private func rows(
    _ signature: Signature, _ read: [PostReader.Post], _ capacity: Person.Capacity
  ) -> [Person] {
    guard !read.isEmpty else {
      return [Person(name: signature.name, capacity: capacity, sourceSpan: signature.span)]
    }
    return rows(signature.name, read, capacity, signature.span)
  }

  private func rows(
    _ name: String, _ read: [PostReader.Post], _ capacity: Person.Capacity, _ span: Span?
  ) -> [Person] {
    zip(read, posts.placeNames(read)).map { post, place in
      Person(
        name: name, role: post.role, organization: post.organization, place: place,
        capacity: capacity, sourceSpan: span)
    }
  }
}
