import AllianceCore
import Foundation

@testable import AllianceFiles

/// The sample files of formats.md.
enum Sample {
  static func bytes() throws -> [UInt8] {
    let url = Bundle.module.url(forResource: "sample.alliance", withExtension: "json")
    return try [UInt8](Data(contentsOf: url ?? URL(fileURLWithPath: "/")))
  }

  static func assessment() throws -> Assessment { try AssessmentReader.read(bytes()) }

  static func set() throws -> QuestionnaireSet {
    let folder =
      Bundle.module.resourceURL?.appendingPathComponent("sample-set") ?? URL(fileURLWithPath: "/")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    return QuestionnaireSet(
      try names.map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) })
  }

  static func method() throws -> Questionnaire { try set().questionnaire() }
}
