internal import CLibxml2

/// The one start of libxml2: its tables are filled before the first of several tasks uses them.
enum XMLLibrary {
  static func start() { _ = started }

  private static let started: Bool = {
    xmlInitParser()
    xmlSchemaInitTypes()
    return xmlRelaxNGInitTypes() == 0
  }()
}

/// What libxml2 says while it reads, the first few messages kept, all counted.
///
/// A class, because a C callback reaches it through a pointer.
final class XMLMessages {
  private(set) var texts: [String] = []
  private(set) var count = 0
  private(set) var firstLine: Int?
  private static let kept = 3

  /// The pointer for ``receive``; the messages must outlive what it is given to.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let receive: @convention(c) (UnsafeMutableRawPointer?, xmlErrorPtr?) -> Void = {
    context, error in
    guard let context, let error else { return }
    let messages = Unmanaged<XMLMessages>.fromOpaque(context).takeUnretainedValue()
    messages.add(error.pointee)
  }

  private func add(_ error: xmlError) {
    count += 1
    if firstLine == nil && error.line > 0 { firstLine = Int(error.line) }
    guard texts.count < Self.kept, let message = error.message else { return }
    let text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    texts.append(error.line > 0 ? "line \(error.line): \(text)" : text)
  }

  var summary: String {
    let shown = texts.joined(separator: "; ")
    return count > texts.count ? "\(shown); and \(count - texts.count) more" : shown
  }
}
