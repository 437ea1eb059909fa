internal import Lexicons
internal import Newspaper

/// Fills the attributes of a paragraph's quantities: subject, action, change, status, period, place,
/// sector, groups; a file each.
///
/// One pass makes tokens of the paragraph, each attribute walks them once.
struct AttributeFinder: Sendable {
  let lexicon: MeaningLexicon

  init() throws(LexiconError) { lexicon = try MeaningLexicon() }

  /// The attributes of each mention; paragraphs of an article come in order, with its one thread.
  func find(
    _ mentions: [QuantityMention], in passage: Passage, _ around: ParagraphSurroundings,
    _ thread: inout ArticleThread
  ) -> [Attributes] {
    let tokens = TokenizedPassage(
      passage, mentions: mentions, dates: around.dates.map(\.mention.range),
      places: around.places.map(\.range), lexicon: lexicon)
    let opening = ParagraphOpening(passage.reading)
    if opening.isHeading { thread.takeHeading(tokens, around.dates, opening) }
    if !opening.continuesPoints {
      thread.startParagraph()
    }
    return fill(tokens, around, &thread)
  }

  private func fill(
    _ tokens: TokenizedPassage, _ around: ParagraphSurroundings, _ thread: inout ArticleThread
  ) -> [Attributes] {
    let finds = SubjectReader.read(tokens)
    let groups = QuantityGroups.find(tokens, finds, next: &thread.nextGroup)
    let sectors = SectorReader(tokens)
    var statuses = StatusReader(
      tokens, mood: thread.mood, tenses: thread.tenses(of: around.dates, in: tokens))
    var periods = PeriodReader(tokens, dates: around.dates, thread)
    var places = PlaceReader(tokens, named: around.divisions, divisions: thread.divisions)
    let attributes = finds.indices.map { mention in
      let find = finds[mention]
      var attributes = Attributes(subject: find.subject, owner: find.owner, action: find.action)
      attributes.subjectWay = find.way
      attributes.change = find.change
      let decision = statuses.status(find, mention)
      (attributes.status, attributes.statusWay) = (decision.status, decision.way)
      attributes.statusWords = decision.words
      thread.count(attributes.status, attributes.statusWay)
      (attributes.period, attributes.periodWay) = periods.period(find, mention)
      attributes.periodWords = periods.words
      if let period = attributes.period, attributes.periodWay?.isTakenOver == true,
        !thread.agrees(period, attributes.status)
      {
        (attributes.period, attributes.periodWay, attributes.periodWords) = (nil, nil, nil)
      }
      attributes.place = places.place(mention)
      attributes.sector = sectors.sector(find, mention)
      attributes.group = groups[mention]?.group
      attributes.groupRole = groups[mention]?.role
      return attributes
    }
    thread.mood = statuses.finish()
    periods.finish()
    thread.focus = periods.focusEnds ? nil : periods.focus
    thread.lastDay = periods.lastDay
    if let opening = periods.opening {
      thread.open(
        with: opening, compares: tokens.cues.contains { $0.value.reach == .weak })
    }
    let end = tokens.reading.count
    if tokens.reading.hasSuffix("如下：", before: end), let last = around.dates.last?.period {
      thread.titlePeriod = last
    }
    return attributes
  }
}

extension ArticleThread {
  /// 二、2024年主要任务 sets mood and time until the next heading.
  fileprivate mutating func takeHeading(
    _ tokens: TokenizedPassage, _ dates: [DateResolver.Resolved], _ opening: ParagraphOpening
  ) {
    let says = tokens.cues.last { [.mood, .heading].contains($0.value.reach) }?.value.says
    let period = dates.last { !$0.mention.isCompared }?.period
    guard says != nil || period != nil || opening.isMajor else { return }
    if says != nil || opening.isMajor { headingMood = says }
    if period != nil || opening.isMajor { headingPeriod = period }
    if opening.isMajor { focus = nil }
  }

  /// 去年, 明年 in a text whose year nobody knows.
  private func relativeTense(_ date: DateResolver.Resolved) -> StatusReader.Tense? {
    guard referenceYear == nil, !date.mention.isCompared,
      case .point(let parts) = date.mention.form,
      case .relative(let years) = parts.year, years != 0, !parts.isSamePeriod
    else { return nil }
    return StatusReader.Tense(words: date.mention.range, status: years < 0 ? .achieved : .planned)
  }

  /// Dates that lie before or behind the year spoken of.
  fileprivate func tenses(of dates: [DateResolver.Resolved], in tokens: TokenizedPassage)
    -> [StatusReader.Tense]
  {
    dates.compactMap { date in
      if let tense = relativeTense(date) { return tense }
      guard !date.mention.isCompared,
        let start = date.expression.startDate.flatMap({ Int($0.prefix(4)) }),
        let end = date.expression.endDate.flatMap({ Int($0.prefix(4)) })
      else { return nil }
      switch date.mention.form {
      case .point, .range: break
      default: return nil
      }
      let at = date.mention.range
      guard let year = referenceYear else {
        // 到2025年: a goal, even where the year of the text is unknown; 到2010年5月 is mostly none.
        let isGoal =
          date.expression.granularity == .year && tokens.reading.at(at.lowerBound - 1, "到")
          && date.expression.startDate != date.expression.endDate
          && !tokens.reading.at(at.lowerBound - 2, anyOf: "达得")
        return isGoal ? StatusReader.Tense(words: at, status: .planned) : nil
      }
      if end < year { return StatusReader.Tense(words: at, status: .achieved) }
      return StatusReader.Tense(words: at, status: start > year ? .planned : nil)
    }
  }
}
