extension Assessment {
  /// What somebody is to do, each as it was said last, in the order they were added.
  public var actions: [Deed.Action] {
    var actions: [Deed.Action] = []
    for entry in turningPoints {
      guard case .action(let action) = entry.deed else { continue }
      if let index = actions.firstIndex(where: { $0.id == action.id }) {
        actions[index] = action
      } else {
        actions.append(action)
      }
    }
    return actions
  }

  /// The moments that were given a name, in order.
  public var snapshots: [(name: String, at: Timestamp)] {
    turningPoints.compactMap { entry in
      if case .snapshot(let name) = entry.deed { (name, entry.at) } else { nil }
    }
  }
}
