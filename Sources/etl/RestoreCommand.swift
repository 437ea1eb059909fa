internal import ArgumentParser
internal import Pipeline

/// `etl restore`: an archive file back to the bytes it was made of.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Gives the original file back from its archive file, byte for byte.",
    discussion: """
      The bytes are checked against the size and SHA-256 noted in the archive; a file that was \
      changed since is refused.

      EXAMPLES:
        etl restore output/archive/d0123456789ab.xml > page.txt
        etl restore output/archive/d0123456789ab.xml -o page.txt
      """)

  @Argument(help: "The archive file.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: "Write to this file, which must not be there yet, not to the terminal."
  )
  var output: String?

  func run() throws { try RestoreFile.run(file, to: output) }
}
