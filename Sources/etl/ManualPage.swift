internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// The manual page `etl.1` (手册页), made of the definitions of the commands.
struct ManualPage {
  /// What the parser tells of itself, as far as a manual says it.
  private struct Tool: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let valueName: String?
    let names: [Name]?
    let abstract: String?
  }

  private let root: Command

  /// Reads the definitions; throws where the parser tells them in another form.
  init() throws {
    let help = Etl._dumpHelp()
    let decoder = JSONDecoder()
    root = try decoder.decode(Tool.self, from: Data(help.utf8)).command
  }

  /// The page in the language of `man`.
  var text: String {
    let commands = (root.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    let head = [
      ".\\\" Generated from the definitions in Sources: run scripts/docs.",
      ".TH ETL 1 \"\" \"etl\"",
      ".SH NAME", "etl \\- \(Self.escaped(root.abstract ?? ""))",
      ".SH SYNOPSIS", ".B etl", "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]",
      ".SH DESCRIPTION",
    ]
    let lines =
      head + Self.paragraphs(root.discussion) + [".SH COMMANDS"]
      + commands.flatMap(Self.section)
      + [
        ".SH FILES", ".TP", "\\fIpipeline.yaml\\fR",
        "What one run does; every key has a default.",
        ".TP", "\\fIoutput/run.json\\fR", "What the last run did.",
        ".SH EXIT STATUS",
      ] + Self.exitCodes
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: Command) -> [String] {
    let arguments = (command.arguments ?? []).filter {
      $0.shouldDisplay && !($0.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
    let usage = arguments.map { argument in
      let form = form(argument) + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(form)]" : form
    }
    return [
      ".SS \"etl \(command.commandName)\"", ".B etl \(command.commandName)",
      usage.joined(separator: " "), ".PP", escaped(command.abstract ?? ""),
    ] + paragraphs(command.discussion)
      + arguments.flatMap { [".TP", form($0), escaped($0.abstract ?? "")] }
  }

  private static func form(_ argument: Argument) -> String {
    let names = (argument.names ?? []).map { name in
      "\\fB" + escaped((name.kind == "long" ? "--" : "-") + name.name) + "\\fR"
    }
    let value =
      argument.kind == "flag" ? "" : "\\fI\(escaped((argument.valueName ?? "").uppercased()))\\fR"
    return (names + [value]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Sentences flow; lines that are set in are examples and stay as they are.
  private static func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      if line.isEmpty { return [".PP"] }
      guard line.hasPrefix("  ") else { return [escaped(String(line))] }
      return [".RS 4", ".nf", escaped(line.drop { $0 == " " }.description), ".fi", ".RE"]
    }
  }

  private static var exitCodes: [String] {
    ExitStatus.allCases.flatMap { [".TP", "\($0.rawValue)", escaped($0.meaning)] }
  }

  /// A hyphen that is typed, and no line that `man` takes for a command.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
