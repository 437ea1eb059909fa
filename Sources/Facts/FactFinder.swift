package import Lexicons
package import Newspaper
internal import Numerals
internal import Units

/// Finds and normalizes the facts of an article, family after family, paragraph after paragraph.
///
/// It never changes after it is made, so any number of articles may be read at once.
package struct FactFinder: Sendable {
  private let quantities: QuantityFinder
  private let quantityNormalizer = QuantityNormalizer()

  /// Loads the lexicons that ship with the program.
  package init() throws(LexiconError) {
    quantities = QuantityFinder(
      units: try UnitLexicon(), names: try Lexicon(named: "names.yaml", shape: Lexicon.Shape()))
  }

  /// Everything stated in the article's body.
  package func find(in article: Article) -> ArticleFacts {
    var facts = ArticleFacts()
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      let passage = Passage(reading)
      for mention in quantities.find(in: passage).mentions {
        if let quantity = quantityNormalizer.normalize(mention, in: passage) {
          facts.quantities.append(quantity)
        } else {
          facts.problems.append(Self.overflow(mention, reading, article))
        }
      }
    }
    return facts
  }

  /// Every numeral of the article's body, measured or not.
  package func numerals(in article: Article) -> [WrittenNumeral] {
    var numerals: [WrittenNumeral] = []
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      for numeral in quantities.numerals(in: reading) {
        numerals.append(WrittenNumeral(numeral, span: reading.span(numeral.range)))
      }
    }
    return numerals
  }

  private static func overflow(
    _ mention: QuantityMention, _ reading: Reading, _ article: Article
  ) -> Problem {
    Problem(
      .valueOverflow,
      "\(reading.string(mention.range)) is too large to be held exactly, so it has no row",
      at: article.body.sourceSpan(of: reading.span(mention.range)))
  }
}
