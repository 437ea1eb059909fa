internal import Datasets

// What the template sees: plain values, named as it names them.

/// A text of the page in both languages; the reader's choice hides one.
struct Words {
  let zh: String
  let en: String

  init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  init(_ words: Bilingual) { self.init(words.chinese, words.english) }
}

/// A chart: a table whose rows are bars, so that it needs no other text to be read.
struct ChartView {
  struct Part {
    let kind: String
    let offset: String
    let width: String
  }

  struct Bar {
    let label: Words
    let value: Words
    let parts: [Part]
  }

  let id: String
  let title: Words
  let note: Words
  let bars: [Bar]
  let hasParts: Bool
}

/// A line of the source with the stretch that is meant.
struct SourceLineView {
  let number: Int
  let before: String
  let hit: String
  let after: String
}

/// All that is known of a mention, to be shown on a click.
struct DetailView {
  struct Field {
    let name: Words
    let value: String
  }

  let id: String
  let kind: String
  let kindName: Words
  let raw: String
  let fields: [Field]
  let lines: [SourceLineView]
  let moreLines: Bool
}

/// A stretch of a paragraph; `ids` names the mentions that it belongs to, the innermost first.
struct SegmentView {
  let text: String
  let isMarked: Bool
  let ids: String
  let kind: String
  /// Whether readers stop here by the tab key: the first stretch of a mention.
  let isStop: Bool
}

struct ParagraphView {
  let segments: [SegmentView]
}

struct ArticleView {
  let id: String
  let kicker: String?
  let title: String?
  let subtitle: String?
  let byline: String
  let path: String
  let paragraphs: [ParagraphView]
  let details: [DetailView]
  let isCut: Bool
}

/// A row of a table; each cell says how it sorts.
struct RowView {
  struct Cell {
    let text: String
    let isNumber: Bool
    let target: String?
    let kind: String

    init(_ text: String, isNumber: Bool = false, target: String? = nil, kind: String = "") {
      self.text = text
      self.isNumber = isNumber
      self.target = target
      self.kind = kind
    }
  }

  let cells: [Cell]
}

struct TableView {
  let id: String
  let headings: [Words]
  let rows: [RowView]
  /// How many rows there are in all, where not all are shown.
  let all: Int?
}

struct ReportView {
  let version: String
  let style: String
  let script: String
  let counts: [Count]
  let problemCharts: [ChartView]
  let problems: TableView
  let hasProblems: Bool
  let charts: [ChartView]
  let documents: TableView
  let quantities: TableView
  let articles: [ArticleView]
  let sample: Sample?

  struct Count {
    let name: Words
    let count: String
  }

  struct Sample {
    let shown: Int
    let all: Int
  }
}
