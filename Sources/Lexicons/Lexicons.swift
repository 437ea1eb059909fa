internal import Foundation
internal import Newspaper
internal import Yams

/// The folder of the lexicons that ship with the program.
package enum Lexicons {
  package static var dataFolder: String { Bundle.module.resourcePath.map { $0 + "/data" } ?? "" }
}
