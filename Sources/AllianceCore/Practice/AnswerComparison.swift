/// Where an answer differs from the model's in a way that matters.
///
/// Texts are never compared by their wording: only a fact that is missing or left general counts.
public struct AnswerComparison: Hashable, Sendable {
  /// In the order of the question; empty when the two agree.
  public let points: [Point]

  /// One difference.
  public enum Point: Hashable, Sendable {
    /// The question was marked, or its value is unknown, though the papers answer it.
    case noAnswer
    /// Another choice, step or figure.
    case value
    /// Ticks of the model that are missing, and ticks it does not have.
    case ticks(missing: [Option], besides: [Option])
    /// A fact that the model has and this answer does not.
    case noFact(AskedField)
    /// A fact that the model leaves open, because the papers do not say it.
    case invented(AskedField)
    /// A text that was left general.
    case general(AskedField)
    /// Another choice or figure in a field.
    case field(AskedField)
    /// Another choice or figure in a row that is given.
    case cell(row: String, AskedField)
  }

  public var agrees: Bool { points.isEmpty }

  /// Compares two answers to the same question.
  public init(_ own: Inquiry, with model: Inquiry) {
    guard own.slot.mark == nil, own.value != .unknown else {
      points = [.noAnswer]
      return
    }
    points =
      Self.main(own, model) + Self.fields(own, model) + Self.cells(own, model)
  }

  private static func main(_ own: Inquiry, _ model: Inquiry) -> [Point] {
    guard let kind = own.question.kind.plain, let mine = own.value?.value,
      let right = model.value?.value
    else { return [] }
    if case .choices(let options, _) = kind {
      let missing = options.filter { right.optionIDs.contains($0.id) && !mine.has($0) }
      let besides = options.filter { mine.has($0) && !right.has($0) }
      return missing.isEmpty && besides.isEmpty ? [] : [.ticks(missing: missing, besides: besides)]
    }
    return kind.matters(mine, against: right) ? [.value] : []
  }

  private static func fields(_ own: Inquiry, _ model: Inquiry) -> [Point] {
    own.askedFields.compactMap { asked in
      guard !asked.field.isOptional, let stated = own.slot.fields[asked.name] else { return nil }
      let right = model.slot.fields[asked.name]
      switch stated {
      case .unknown: return right?.value == nil ? nil : .noFact(asked)
      case .leftGeneral: return .general(asked)
      case .given(let mine):
        if right == .unknown { return .invented(asked) }
        let isFar = right?.value.map { asked.field.kind.matters(mine, against: $0) } ?? false
        return isFar ? .field(asked) : nil
      }
    }
  }

  private static func cells(_ own: Inquiry, _ model: Inquiry) -> [Point] {
    zip(own.askedRows, model.askedRows).flatMap { mine, right in
      own.columns(of: mine).compactMap { column in
        guard let value = right.cells[column.name]?.value else { return nil }
        let same = mine.cells[column.name]?.value.map {
          !column.field.kind.matters($0, against: value)
        }
        return same == true ? nil : .cell(row: own.label(of: mine) ?? mine.id, column)
      }
    }
  }
}

extension Value {
  fileprivate func has(_ option: Option) -> Bool { optionIDs.contains(option.id) }
}
