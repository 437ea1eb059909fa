/// The kinds of quantity (量类) of the datasets contract; a kind decides the base unit.
///
/// A rate is of two kinds: 元/吨 is `money/mass`.
package enum QuantityKind: String, Sendable, CaseIterable {
  case money, area, length, volume, mass, power, energy, voltage, temperature, speed, duration
  case data, percent, multiple, ratio, count, number, other
  case percentagePoint = "percentage_point"
}
