import Glibc
import LineEditing

// Asks again and again and says what it heard, so that tests and people can try the editor.
let arguments = CommandLine.arguments
let words = [
  Completion.Candidate("/help", note: "what can be said here"),
  Completion.Candidate("/why", note: "why this question is asked, and what a strong answer has"),
  Completion.Candidate("/whistle", note: "nothing of use"),
  Completion.Candidate("/quit", note: "save and leave"),
]
var ask = Ask(
  prompt: "demo> ", hint: arguments.contains("--hint") ? "a word, or /help" : "",
  allowsMultiline: !arguments.contains("--single"),
  completer: { text, cursor in
    let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    guard typed.hasPrefix("/") else { return .none }
    return Completion(start: 0, candidates: words.filter { $0.text.hasPrefix(typed) })
  })

/// A text on one line, line ends and backslashes spelled out.
func spelled(_ text: String) -> String {
  text.map {
    switch $0 {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\\": "\\\\"
    default: String($0)
    }
  }.joined()
}

/// Keeps a draft where the test looks for it: the terminal may be gone.
func keep(_ draft: String) {
  guard let path = getenv("LINE_DEMO_DRAFT"), let file = fopen(path, "w") else { return }
  fputs(draft, file)
  fclose(file)
}

let editor = LineEditor(programName: "line-demo", forcePlain: arguments.contains("--plain"))
editor.write(editor.opening)
editor.write("mode \(editor.mode) pid \(getpid())\n")
if arguments.contains("--size") { editor.write("size \(editor.columns)x\(editor.rows)\n") }
if let flag = arguments.firstIndex(of: "--prefill"), flag + 1 < arguments.count {
  ask.prefill = arguments[flag + 1]
}

while true {
  switch editor.readLine(ask) {
  case .line("/quit"):
    editor.close()
    exit(0)
  case .line("/exit"): exit(3)  // without close: the exit handler must do
  case .line("/crash"): abort()
  case .line("/scope"): ask.historyScope = ask.historyScope.isEmpty ? "other" : ""
  case .line("/slow"):
    editor.write("working")
    usleep(300_000)
    editor.write(" done\n")
  case .line("/edit"):
    do {
      editor.write("edited [\(spelled(try editor.edit("old\ntext")))]\n")
    } catch {
      editor.write(error.message + "\n")
    }
  case .line("/shell"):
    let status = editor.withTerminalGivenBack {
      system("stty -a | tr ';' '\\n' | grep -c '^ *-echo'; stty -g")
    }
    editor.write("shell \(status)\n")
  case .line(let text):
    let long = text.unicodeScalars.count > 2000
    editor.write(long ? "long \(text.unicodeScalars.count)\n" : "got [\(spelled(text))]\n")
  case .cancelled(let draft): editor.write("cancelled [\(spelled(draft))]\n")
  case .endOfInput:
    editor.write("bye\n")
    editor.close()
    exit(0)
  case .signal(let number, let draft):
    keep(draft)
    editor.close()
    exit(128 + number)
  case .hangup(let draft):
    keep(draft)
    exit(129)
  case .failed(let errno, let draft):
    keep(draft)
    editor.write("failed \(errno)\n")
    exit(74)
  }
  ask.prefill = ""
}
