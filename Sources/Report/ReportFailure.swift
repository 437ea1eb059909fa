/// Why the page could not be made.
package struct ReportFailure: Error, CustomStringConvertible {
  package let description: String
}
