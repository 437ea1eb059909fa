internal import Newspaper

/// Signs and single characters as roles: ， 、 （ 的.
extension TokenRole {
  /// What a character that is no word of the lexicon is.
  static func sign(_ scalar: UInt32, _ scalarClass: ScalarClass) -> TokenRole {
    switch scalarClass {
    case .sentenceEnd: return .stop
    case .pause:
      switch scalar {
      case 0x3001: return .list
      case 0xFF0C, 0x2C: return .pause
      default: return .stop
      }
    case .openingMark: return isBracket(scalar) ? .opening : .quote
    case .closingMark: return isBracket(scalar) ? .closing : .quote
    default: break
    }
    switch scalar {
    case 0x7684: return .de
    case 0x2014: return .stop
    // 客船1艘/216客位
    case 0x2F: return .list
    default: return .text
    }
  }

  /// （【〔［([ and what closes them.
  private static func isBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF08, 0xFF09, 0x3010, 0x3011, 0x3014, 0x3015, 0xFF3B, 0xFF3D, 0x28, 0x29, 0x5B, 0x5D:
      true
    default: false
    }
  }
}
