// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "alliance",
  products: [
    .library(name: "AllianceCore", targets: ["AllianceCore"]),
    .library(name: "AllianceFiles", targets: ["AllianceFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "AllianceCore"),
    .target(name: "StrictJSON"),
    .target(name: "ShippedQuestionnaires"),
    .target(
      name: "AllianceFiles",
      dependencies: [
        "AllianceCore", "StrictJSON", "ShippedQuestionnaires",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(name: "AllianceCoreTests", dependencies: ["AllianceCore"]),
    .testTarget(
      name: "AllianceFilesTests", dependencies: ["AllianceFiles"],
      resources: [.copy("Resources/sample-set"), .copy("Resources/sample.alliance.json")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
