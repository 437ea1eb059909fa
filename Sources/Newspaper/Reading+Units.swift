/// What a reading is made of, and how it shows one aspect of it: all scalars, all classes.
extension Reading {
  /// One scalar: what it is, and where it was read.
  @usableFromInline
  struct Unit: Sendable {
    @usableFromInline var scalar: UInt32
    /// Byte offset in the text.
    let origin: Int32
    @usableFromInline var scalarClass: ScalarClass
    /// Whether blanks or a line end stood before, or its width was folded; the lowest bits: its bytes.
    var marks: UInt8

    static let gap: UInt8 = 0x10
    static let wide: UInt8 = 0x20
    static let stretch: UInt8 = 0x40
    private static let lengthBits: UInt8 = 0x0F

    @inline(__always)
    init(scalar: UInt32, origin: Int, length: Int, marks: UInt8) {
      (self.scalar, self.origin) = (scalar, Int32(origin))
      scalarClass = .other
      self.marks = marks | UInt8(truncatingIfNeeded: length)
    }

    /// Folds full-width digits, letters and the signs that numbers are written with.
    mutating func fold() {
      scalar = ScalarTrait.folded(scalar)
      scalarClass = ScalarClass(of: scalar)
      marks |= Self.wide
    }

    var length: Int { Int(marks & Self.lengthBits) }
  }

  public struct Scalars: RandomAccessCollection, Sendable {
    @usableFromInline let units: [Unit]
    @inlinable init(_ units: [Unit]) { self.units = units }
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { units.count }
    @inlinable public subscript(index: Int) -> UInt32 { units[index].scalar }
  }

  public struct Classes: RandomAccessCollection, Sendable {
    @usableFromInline let units: [Unit]
    @inlinable init(_ units: [Unit]) { self.units = units }
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { units.count }
    @inlinable public subscript(index: Int) -> ScalarClass { units[index].scalarClass }
  }
}
