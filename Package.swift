// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "alliance",
  products: [
    .executable(name: "alliance", targets: ["alliance"]),
    .library(name: "AllianceCore", targets: ["AllianceCore"]),
    .library(name: "AllianceFiles", targets: ["AllianceFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "alliance",
      dependencies: [
        "Conversation", "AllianceReports", "AllianceFiles", "LineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The shared core, its conversation and its words: pure, no input or output.
    .target(name: "AllianceCore"),
    .target(
      name: "Conversation", dependencies: ["AllianceCore", "AllianceReports", "TerminalText"]),
    .target(
      name: "AllianceReports", dependencies: ["AllianceCore", "StrictJSON", "TerminalText"]),
    .target(name: "TerminalText"),
    .target(name: "StrictJSON"),

    // The edges: the disk and the terminal.
    .target(
      name: "AllianceFiles",
      dependencies: [
        "AllianceCore", "StrictJSON", "TerminalText", "ShippedQuestionnaires", "CFiles",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "ShippedQuestionnaires"),
    .target(name: "CFiles"),
    .target(name: "LineEditing", dependencies: ["CEditline", "TerminalText"]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),

    // Programs and a terminal that tests drive.
    .executableTarget(name: "save-loop", dependencies: ["AllianceFiles"]),
    .executableTarget(name: "line-demo", dependencies: ["LineEditing"]),
    .target(name: "PseudoTerminal", dependencies: ["CPseudoTerminal"]),
    .target(name: "CPseudoTerminal"),
    .target(name: "Typing", dependencies: ["Conversation"]),
    .target(name: "JSONTree", dependencies: ["StrictJSON"]),

    .testTarget(
      name: "AllianceCoreTests", dependencies: ["AllianceCore", "AllianceFiles"]),
    .testTarget(name: "MethodTests", dependencies: ["AllianceFiles", "AllianceReports"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "AllianceCore", "AllianceFiles", "AllianceReports", "Conversation", "JSONTree",
      ]),
    .testTarget(
      name: "ConversationTests", dependencies: ["Conversation", "AllianceFiles", "Typing"],
      exclude: ["Transcripts"]),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "PseudoTerminal", "TerminalText", "line-demo"]),
    .testTarget(
      name: "AllianceTests",
      dependencies: [
        "alliance", "AllianceFiles", "AllianceReports", "JSONTree", "PseudoTerminal", "Typing",
      ],
      exclude: ["Resources"]),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "JSONTree"]),
    .testTarget(
      name: "AllianceFilesTests", dependencies: ["AllianceFiles", "JSONTree", "save-loop"],
      resources: [.copy("Resources/sample-set"), .copy("Resources/sample.alliance.json")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// On the way to a landing a warning is an error; for people who only build, it is not.
if Context.environment["ALLIANCE_WARNINGS"] == "errors" {
  for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
