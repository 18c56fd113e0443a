/// Which keys lead to our own actions, and which of libedit's commands are shut.
extension EditEngine {
  /// Binds all keys: the usual ones, a person's own, and those that must hold.
  func bind(_ editrc: Editrc) {
    bindUsualKeys()
    for words in editrc.bindings where bind(words) {
      // These two start from libedit's own table again.
      if words == ["-e"] || words == ["-v"] { bindUsualKeys() }
    }
    bindNecessaryKeys()
  }

  /// Binds the keys that must hold whatever `~/.editrc` says; run after it.
  private func bindNecessaryKeys() {
    for action in EditAction.allCases { bindBoth(String(action.code), action) }
    bindBoth("^M", .submit)
    bindBoth("^J", .submit)
    bindBoth("^C", .cancel)
    bindBoth("^Z", .suspend)
  }

  /// Binds what a person may change in `~/.editrc`; run before it and after `bind -e` or `-v`.
  private func bindUsualKeys() {
    closeDangerousCommands()
    bindBoth("^I", .complete)
    bindBoth("^D", .endOrDelete)
    bindBoth("^L", .clearScreen)
    bindBoth("^_", .undo)
    bindBoth("^P", .up)
    bindBoth("^N", .down)
    bindBoth("^A", .lineStart)
    bindBoth("^E", .lineEnd)
    bindBoth("^X^E", .editExternally)
    bindBoth("^R", .search)
    for (key, action) in [
      ("^B", .left), ("^F", .right), ("^H", .deleteBackward), ("^?", .deleteBackward),
      ("^W", .killWord), ("^U", .killToStart), ("^K", .killToEnd), ("^Y", .yank),
    ] as [(String, EditAction)] {
      bind(key, action)
    }
    guard isVi else { return }
    for (key, action) in [
      ("j", .down), ("k", .up), ("+", .down), ("-", .up), ("v", .editExternally),
      ("/", .search), ("u", .undo),
    ] as [(String, EditAction)] {
      _ = bind(["-a", key, EditEngine.name(of: action)])
    }
  }

  private func bind(_ key: String, _ action: EditAction) {
    _ = bind([key, EditEngine.name(of: action)])
  }

  private func bindBoth(_ key: String, _ action: EditAction) {
    bind(key, action)
    if isVi { _ = bind(["-a", key, EditEngine.name(of: action)]) }
  }

  /// libedit's own history, search, quoting, shell and counting commands: none of them is
  /// safe or of use behind glass.
  private func closeDangerousCommands() {
    let inMain =
      isVi
      ? ["^@", "^Q", "^R", "^S", "^V", "^X", "^T", "^]", "^^", "^G", "^O"]
      : ["^@", "^Q", "^R", "^S", "^V", "^]", "^^", "^G", "^O"]
    for key in inMain { _ = bind([key, "ed-unassigned"]) }
    if isVi {
      for key in [
        "/", "?", "n", "N", "G", "J", "K", "v", "@", "_", "U", ":", "#", "^R", "^[", "O", "[",
      ] {
        _ = bind(["-a", key, "ed-unassigned"])
      }
    } else {
      let metas = Array("0123456789-nNpPxX").map(String.init)
      for key in metas { _ = bind(["^[" + key, "ed-unassigned"]) }
    }
  }
}
