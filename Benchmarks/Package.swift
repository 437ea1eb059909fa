// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the program builds its benchmarks too. `Sources` is a
// link to the program's: its layers are built here anew, under one package name, and so can be called
// though they offer no library.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Newspaper"),
    .target(name: "Numerals", dependencies: ["Newspaper"]),
    .target(
      name: "Lexicons", dependencies: ["Newspaper", .product(name: "Yams", package: "Yams")],
      resources: [.copy("data")]),
    .target(name: "Units", dependencies: ["Newspaper", "Numerals", "Lexicons"]),
    .target(name: "PageRepair", dependencies: ["Newspaper", "Numerals", "Lexicons"]),
    .target(name: "Facts", dependencies: ["Newspaper", "Numerals", "Units", "Lexicons"]),
    .target(name: "Datasets", dependencies: ["Newspaper", "Numerals", "Units", "Facts"]),
    .executableTarget(
      name: "Layers",
      dependencies: [
        "Newspaper", "Numerals", "PageRepair", "Facts", "Datasets",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Layers",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)

for target in package.targets { target.swiftSettings = settings }
