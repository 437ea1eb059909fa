internal import Mustache

// The library would find each property by reflection, which takes most of the time of a report.

extension Words: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "zh": zh
    case "en": en
    default: nil
    }
  }
}

extension ChartView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "title": title
    case "note": note
    case "bars": bars
    case "hasParts": hasParts
    default: nil
    }
  }
}

extension ChartView.Part: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "kind": kind
    case "offset": offset
    case "width": width
    default: nil
    }
  }
}

extension ChartView.Bar: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "label": label
    case "value": value
    case "parts": parts
    default: nil
    }
  }
}

extension SourceLineView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "number": number
    case "before": before
    case "hit": hit
    case "after": after
    default: nil
    }
  }
}

extension DetailView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "kind": kind
    case "kindName": kindName
    case "raw": raw
    case "fields": fields
    case "lines": lines
    case "moreLines": moreLines
    default: nil
    }
  }
}

extension DetailView.Field: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "name": name
    case "value": value
    default: nil
    }
  }
}

extension SegmentView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "text": text
    case "isMarked": isMarked
    case "ids": ids
    case "kind": kind
    case "isStop": isStop
    default: nil
    }
  }
}

extension ParagraphView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "segments": segments
    default: nil
    }
  }
}

extension ArticleView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "kicker": kicker
    case "title": title
    case "subtitle": subtitle
    case "byline": byline
    case "path": path
    case "paragraphs": paragraphs
    case "details": details
    case "isCut": isCut
    default: nil
    }
  }
}

extension RowView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "cells": cells
    default: nil
    }
  }
}

extension RowView.Cell: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "text": text
    case "isNumber": isNumber
    case "target": target
    case "kind": kind
    default: nil
    }
  }
}

extension TableView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "headings": headings
    case "rows": rows
    case "all": all
    default: nil
    }
  }
}

extension ReportView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "version": version
    case "style": style
    case "script": script
    case "counts": counts
    case "problemCharts": problemCharts
    case "problems": problems
    case "hasProblems": hasProblems
    case "charts": charts
    case "documents": documents
    case "quantities": quantities
    case "articles": articles
    case "sample": sample
    default: nil
    }
  }
}

extension ReportView.Count: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "name": name
    case "count": count
    default: nil
    }
  }
}

extension ReportView.Sample: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "shown": shown
    case "all": all
    default: nil
    }
  }
}
