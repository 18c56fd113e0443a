import AllianceFiles
import Glibc

// A second process for the tests: it saves until it is killed, holds a document, or meets a
// file size limit.

ignoreFileSignals()
alarm(120)  // so that it never outlives a test run that was stopped

let arguments = CommandLine.arguments
guard arguments.count == 5, let number = Int(arguments[4]) else {
  say("usage: save-loop loop|careless|hold|limit DOCUMENT HOME NUMBER")
  exit(64)
}
let home = AllianceHome(path: arguments[3])

do {
  switch arguments[1] {
  case "loop":
    let document = try Document.open(arguments[2], home: home)
    say("open")
    for value in number... {
      try document.replace(with: Version(value).bytes)
      say("\(value)")
    }
  case "careless":
    say("open")
    for value in number... {
      overwriteInPlace(arguments[2], with: Version(value).bytes)
      say("\(value)")
    }
  case "hold":
    let document = try Document.open(arguments[2], home: home)
    say("open")
    pause()
    document.close()
  default:
    let document = try Document.open(arguments[2], home: home)
    var limit = rlimit(rlim_cur: rlim_t(number), rlim_max: rlim_t(number))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    try document.replace(with: Version(1).bytes)
  }
} catch {
  say(error.message)
  exit(error.exitCode)
}
