internal import Synchronization

/// The engine of a run, made when it is first needed: a night with nothing to do loads no lexicon.
final class EngineShelf: Sendable {
  private let referenceYear: Int?
  private let engine = Mutex<Engine?>(nil)

  init(_ config: Config) { referenceYear = config.normalization.referenceYear.given }

  /// Loads the lexicons the first time; a wrong entry is an error with file, line and column.
  func take() throws -> Engine {
    try engine.withLock { engine in
      if let engine { return engine }
      let made = try Engine(referenceYear: referenceYear)
      engine = made
      return made
    }
  }
}
