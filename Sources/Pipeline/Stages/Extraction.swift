internal import Facts
internal import Newspaper
internal import PageRepair

/// First stage (提取): bytes of a file become decoded text, with what was odd about them.
///
/// Repair and finding run in ``Engine``, which the stream shares; this stage is what only files
/// need: reading, limits, encodings, paper and day from the path.
package struct Extraction: Sendable {
  package struct Settings: SettingsBlock {
    package var layout = Layout.page

    package init() {}

    package static var settings: [Setting<Settings>] {
      [
        Setting(
          "layout", \.layout,
          "`page`: printed pages, to be repaired; `plain`: clean text, a line is a paragraph.")
      ]
    }
  }

  /// A file as far as it could be read.
  struct Extracted: Sendable {
    var document: Document
    var source = SourceText(utf8: [])
    var problems: [Problem] = []
  }

  let input: InputSettings

  /// The bytes of a file, or what is wrong with it.
  func read(_ file: InputFile) -> FileContent {
    if file.isUnsettled { return .unsettled }
    if let trouble = file.trouble { return .failed(trouble, size: 0) }
    return FileContent.read(file.system, atMost: input.maxBytes.value, file.packing)
  }

  /// Decodes what was read; whatever is wrong with it becomes a problem.
  func extract(_ content: FileContent, of file: InputFile) -> Extracted {
    switch content {
    case .failed(let problem, let size): unread(file, problem, byteCount: size)
    case .bytes(let bytes, _): decode(bytes, of: file)
    case .unsettled:
      unread(
        file,
        Problem(
          .unreadableFile, "The file was written to while it was read; the next run tries again."))
    }
  }

  private func decode(_ bytes: [UInt8], of file: InputFile) -> Extracted {
    let (publication, date) = PublicationRule.apply(input.publications, to: file.reported)
    let decoded = Decode.decode(bytes, as: input.encoding.given)
    let document = Document(
      path: file.reported, content: bytes, publication: publication, publicationDate: date)
    return Extracted(document: document, source: decoded.source, problems: decoded.problems)
  }

  private func unread(_ file: InputFile, _ problem: Problem, byteCount: Int = 0) -> Extracted {
    Extracted(
      document: Document(unread: file.reported, byteCount: byteCount), problems: [problem])
  }
}

extension Engine {
  /// Processes a file as far as it could be read.
  func process(_ extracted: Extraction.Extracted, layout: Layout) -> ProcessedDocument {
    process(extracted.document, extracted.source, layout: layout, problems: extracted.problems)
  }
}

extension Layout: ConfigWord {}
