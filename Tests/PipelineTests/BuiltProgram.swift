internal import Foundation
internal import Testing

/// The program beside the tests, run as a shell or cron runs it.
enum BuiltProgram {
  /// What a run of the program left.
  struct Ended {
    let status: Int32
    let bytes: [UInt8]
    let log: String
    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = ""
  ) throws -> Ended {
    let program: URL = try #require(Self.program)
    return try launch(program.path, arguments, in: folder, input: input)
  }

  /// Runs a script of the shell in which `$ETL` is the program.
  static func shell(_ script: String, in folder: TemporaryFolder) throws -> Ended {
    let program: URL = try #require(Self.program)
    return try launch("/bin/sh", ["-c", "ETL='\(program.path)'\n" + script], in: folder)
  }

  private static func launch(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder, input: String = ""
  ) throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try folder.write(input, to: ".stdin")
    try folder.write("", to: ".stdout")
    try folder.write("", to: ".stderr")
    let place = URL(fileURLWithPath: folder.path)
    process.standardInput = try FileHandle(forReadingFrom: place.appending(path: ".stdin"))
    process.standardOutput = try FileHandle(forWritingTo: place.appending(path: ".stdout"))
    process.standardError = try FileHandle(forWritingTo: place.appending(path: ".stderr"))
    try process.run()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, bytes: try folder.read(".stdout"),
      log: try folder.text(".stderr"))
  }

  /// Where the build puts it.
  private static var program: URL? {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [folder, folder.deletingLastPathComponent(), Bundle.main.bundleURL]
    return candidates.map { $0.appending(path: "etl") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }
}
