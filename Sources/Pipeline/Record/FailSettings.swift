/// What makes a run fail that could do its work (报警阈值): the block `fail_if`.
///
/// Nobody watches at night: a feed that sends empty pages, or none, must end in another number
/// than 0.
package struct FailSettings: SettingsBlock {
  package var errorDocuments = Threshold.never
  package var documentsDrop = Threshold.never
  package var quantitiesDrop = Threshold.never
  package var daysWithoutInput = Located(Threshold.never, key: "fail_if.days_without_input")

  package init() {}

  package static var settings: [Setting<FailSettings>] {
    [
      Setting(
        "error_documents", \.errorDocuments,
        "Documents of which something is missing, or their share of all documents."),
      Setting(
        "documents_drop", \.documentsDrop,
        """
        By how many documents, or what share, there are fewer than at the last run that crossed no \
        threshold. `etl run --accept` takes what is there as the new measure.
        """),
      Setting(
        "quantities_drop", \.quantitiesDrop, "The same for the rows of the dataset `quantities`."),
      Setting(
        "days_without_input", \.daysWithoutInput,
        "Days since a run last had a new or changed document, like `\">3\"`."),
    ]
  }

  var inconsistencies: [ConfigError] {
    guard daysWithoutInput.value.isShare else { return [] }
    return [
      ConfigError(
        daysWithoutInput.place, key: daysWithoutInput.key, "is a number of days, not a share")
    ]
  }

  /// Every threshold that a run crossed, as a sentence; `earlier` are the runs before, the newest
  /// first.
  func crossed(by run: RunRecord, after earlier: [RunRecord]) -> [String] {
    var said: [String] = []
    let documents = run.documents
    if errorDocuments.isCrossed(by: documents.failed, of: documents.total) {
      said.append("\(documents.failed) of \(documents.total) documents have errors")
    }
    if let measure = earlier.first(where: \.isMeasure), !run.isAccepted {
      let before = measure.documents.total
      if documentsDrop.isCrossed(by: before - documents.total, of: before) {
        said.append("documents fell from \(before) to \(documents.total)")
      }
      let (old, new) = (measure.quantities, run.quantities)
      if quantitiesDrop.isCrossed(by: old - new, of: old) {
        said.append("quantities fell from \(old) to \(new)")
      }
    }
    let last = documents.hasNews ? nil : earlier.first(where: \.documents.hasNews)
    if let days = last.flatMap({ run.started.days(since: $0.started) }),
      daysWithoutInput.value.isCrossed(by: days, of: days)
    {
      said.append("no document was new or changed for \(days) days")
    }
    return said
  }
}
