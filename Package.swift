// swift-tools-version: 6.2
import PackageDescription

/// Compiler settings, the same for every target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// Each row names what a target may import, and nothing else may be imported.
let package = Package(
  name: "etl",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibxlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .target(name: "Newspaper"),
    .target(name: "Numerals", dependencies: ["Newspaper"]),
    .target(
      name: "Lexicons", dependencies: ["Newspaper", yams], resources: [.copy("data")]),
    .target(name: "Units", dependencies: ["Newspaper", "Numerals", "Lexicons"]),
    .target(name: "PageRepair", dependencies: ["Newspaper", "Numerals", "Lexicons"]),
    .target(name: "Facts", dependencies: ["Newspaper", "Numerals", "Units", "Lexicons"]),
    .target(name: "Datasets", dependencies: ["Newspaper", "Numerals", "Units", "Facts"]),
    .target(
      name: "RunDatabase", dependencies: ["Numerals", "Facts", "Datasets", grdb],
      resources: [.copy("Views")]),
    .target(
      name: "Workbook",
      dependencies: ["Newspaper", "Numerals", "Facts", "Datasets", "CLibxlsxwriter"]),
    .target(
      name: "Report", dependencies: ["Newspaper", "Numerals", "Facts", "Datasets", mustache],
      resources: [.copy("Templates")]),
    .target(
      name: "Archive", dependencies: ["Newspaper", "Numerals", "Units", "Facts", "CLibxml2"],
      resources: [.copy("Schema")]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Newspaper", "Numerals", "Lexicons", "Units", "PageRepair", "Facts", "Datasets",
        "RunDatabase", "Workbook", "Report", "Archive", "CLibcrypto", "CZlib", yams, logging,
      ]),
    .executableTarget(name: "etl", dependencies: ["Pipeline", argumentParser, logging]),

    .target(
      name: "TestSupport",
      dependencies: ["Newspaper", "Numerals", "Lexicons", "Facts"], path: "Tests/TestSupport"),
    .testTarget(name: "NewspaperTests", dependencies: ["Newspaper", "TestSupport"]),
    .testTarget(
      name: "NumeralsTests", dependencies: ["Numerals", "Newspaper", "Lexicons", "TestSupport"]),
    .testTarget(name: "LexiconsTests", dependencies: ["Lexicons", "Newspaper", "TestSupport"]),
    .testTarget(
      name: "UnitsTests",
      dependencies: ["Units", "Newspaper", "Numerals", "Lexicons", "TestSupport"]),
    .testTarget(
      name: "PageRepairTests", dependencies: ["PageRepair", "Newspaper", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "FactsTests",
      dependencies: ["Facts", "Newspaper", "Numerals", "Units", "Lexicons", "TestSupport"]),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["Datasets", "Facts", "Newspaper", "Numerals", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "RunDatabaseTests",
      dependencies: [
        "RunDatabase", "Datasets", "Facts", "Newspaper", "Numerals", "TestSupport", grdb,
      ]),
    .testTarget(
      name: "WorkbookTests",
      dependencies: [
        "Workbook", "Datasets", "Facts", "Newspaper", "Numerals", "TestSupport", "CLibxlsxwriter",
      ]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Report", "Datasets", "Facts", "Newspaper", "TestSupport", mustache]),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "Facts", "Newspaper", "Numerals", "PageRepair", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "etl", "Pipeline", "PageRepair", "Datasets", "Facts", "Newspaper", "Numerals",
        "RunDatabase", "TestSupport", "CZlib", logging,
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "HouseRulesTests",
      dependencies: [
        "Newspaper", "Numerals", "Lexicons", "Units", "Facts", "Datasets", "Pipeline", yams,
      ]),
  ]
)

// Fuzzing instruments all code, so it is a build of its own: scripts/fuzz.
package.targets.append(
  Context.environment["ETL_FUZZ"] == nil
    ? .testTarget(
      name: "FuzzTests",
      dependencies: ["Archive", "Newspaper", "Numerals", "PageRepair", "Pipeline"],
      exclude: ["Driver.swift", "Findings", "first_corpus.py"])
    : .executableTarget(
      name: "FuzzTests",
      dependencies: ["Archive", "Newspaper", "Numerals", "PageRepair", "Pipeline"],
      path: "Tests/FuzzTests", exclude: ["Findings", "FindingTests.swift", "first_corpus.py"]))

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
