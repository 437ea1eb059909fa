internal import ArgumentParser
internal import Glibc
internal import Pipeline

/// The command line: each subcommand a file, all work in Pipeline, every exit code decided here.
@main
struct Etl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "etl",
    abstract: "Turns raw Chinese newspaper pages into datasets people can trust.",
    discussion: """
      Without a subcommand it does `run`.

      EXAMPLES:
        etl --config pipeline.yaml            do everything that the file says
        etl --input inbox --output results    other folders than the file's
        etl status                            the last runs, and what needs a person
        etl check --config pipeline.yaml      find mistakes without doing anything
        etl schema --format markdown          what every column means
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, StatusCommand.self, StreamCommand.self, CheckCommand.self,
      ExplainCommand.self,
      RestoreCommand.self, RulesCommand.self,
      SchemaCommand.self,
      DocsCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  static func main() async {
    // A closed pipe is an error to report, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    // Whatever the caller's mask, nobody else may write to what a run leaves.
    umask(umask(0o022) | 0o022)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ConfigFailure {
      end(.couldNotRun, error.description)
    } catch let error as PipelineError {
      end(error.exitStatus, error.description)
    } catch  where error is ExitCode || exitCode(for: error) != .failure {
      exit(withError: error)
    } catch {
      // A wrong lexicon or a broken archive file: told as it tells itself.
      end(.couldNotRun, String(describing: error))
    }
  }

  private static func end(_ status: ExitStatus, _ message: String) -> Never {
    var line = "etl: \(message)\n"
    _ = line.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    Glibc.exit(status.rawValue)
  }
}
