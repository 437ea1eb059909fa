package import Datasets

/// What the block `export` of the configuration says.
extension Export {
  package enum Format: String, ConfigWord {
    case csv, json, jsonl
    /// `datapackage.json`, which describes the CSV files.
    case datapackage
    /// All datasets in one database, `etl.sqlite`.
    case sqlite
    /// A workbook with a sheet a dataset, `etl.xlsx`.
    case xlsx
    /// A page to look at, `report.html`.
    case report
    /// TEI P5, a file a document.
    case archive

    /// Opens the output that takes whole documents; nil for what is made in other ways.
    func documentOutput(in folder: String, _ settings: Settings) throws -> (any DocumentOutput)? {
      switch self {
      case .sqlite: try DatabaseOutput(in: folder)
      case .xlsx: try WorkbookOutput(in: folder)
      case .report: ReportOutput(in: folder, articles: settings.report.articles.value)
      case .csv, .json, .jsonl, .datapackage, .archive: nil
      }
    }

    /// The format of rows that it is; nil for what is made in other ways.
    func rowFormat(_ settings: Settings) -> (any RowFormat)? {
      switch self {
      case .csv: settings.csv.format
      case .json: JSON()
      case .jsonl: JSONLines()
      case .datapackage, .sqlite, .xlsx, .report, .archive: nil
      }
    }
  }

  package struct Settings: SettingsBlock {
    package var folder = Located("output", key: "export.folder")
    package var formats = Located(Format.allCases, key: "export.formats")
    package var csv = CSVSettings()
    package var package = PackageSettings()
    package var report = ReportSettings()

    package init() {}

    package static var settings: [Setting<Settings>] {
      [
        Setting("folder", \.folder, "Where outputs go; made if it is not there."),
        Setting("formats", \.formats, "What is written; `datapackage` describes the CSV files."),
        Setting(block: "csv", \.csv, "How CSV files are written."),
        Setting(block: "package", \.package, "What the data package says of itself."),
        Setting(block: "report", \.report, "How the page to look at is made."),
      ]
    }

    var inconsistencies: [ConfigError] {
      guard report.articles.value >= 0 else {
        return [ConfigError(report.articles.place, key: report.articles.key, "must be at least 0")]
      }
      guard formats.value.contains(.datapackage), !formats.value.contains(.csv) else { return [] }
      return [
        ConfigError(
          formats.place, key: formats.key, "`datapackage` describes the CSV files: add `csv`")
      ]
    }
  }

  package struct CSVSettings: SettingsBlock {
    package enum Delimiter: String, ConfigWord {
      case comma = ","
      case semicolon = ";"
      case tab = "\t"
      case bar = "|"

      static var typeName: String { "`,`, `;`, `\\t` (in double quotes) or `\\|`" }
    }

    package var hasByteOrderMark = true
    package var delimiter = Delimiter.comma
    package var headings = Language.english

    package init() {}

    package static var settings: [Setting<CSVSettings>] {
      [
        Setting(
          "bom", \.hasByteOrderMark,
          "Open files with a byte order mark, so that a Chinese spreadsheet sees UTF-8."),
        Setting("delimiter", \.delimiter, "What stands between cells."),
        Setting(
          "headings", \.headings,
          """
          `en`: the header has the columns' names (`base_value`); `zh`: their Chinese headings \
          (基准值). One line either way: readers take a second one for data.
          """),
      ]
    }

    var format: CSV {
      CSV(
        hasByteOrderMark: hasByteOrderMark, delimiter: delimiter.rawValue.utf8.first ?? 0x2C,
        headings: headings)
    }
  }

  package struct ReportSettings: SettingsBlock {
    package var articles = Located(60, key: "export.report.articles")

    package init() {}

    package static var settings: [Setting<ReportSettings>] {
      [
        Setting(
          "articles", \.articles,
          "How many articles are shown with their text at most; of more a sample is taken.")
      ]
    }
  }

  package struct PackageSettings: SettingsBlock {
    package var name = DataPackage.About().name
    package var title = DataPackage.About().title
    package var description = DataPackage.About().description
    package var licence = DataPackage.About().licence

    package init() {}

    package static var settings: [Setting<PackageSettings>] {
      [
        Setting("name", \.name, "Its name for programs: lower-case letters, digits, `-`."),
        Setting("title", \.title, "Its name for people."),
        Setting("description", \.description, "What it is, in a few sentences."),
        Setting(
          "licence", \.licence,
          """
          The licence of the data: a name of the Open Definition's list (`CC-BY-4.0`) or an \
          address. Who may pass on the texts is for their owner to say, so none is taken for granted.
          """),
      ]
    }

    var about: DataPackage.About {
      var about = DataPackage.About()
      (about.name, about.title) = (name, title)
      (about.description, about.licence) = (description, licence)
      return about
    }
  }
}

extension Language: ConfigWord {}
