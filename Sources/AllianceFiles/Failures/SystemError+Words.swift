import Glibc

extension SystemError {
  /// The cause as part of a sentence.
  var words: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your disk quota is used up"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "there is no permission"
    case EIO: "the disk reported an error"
    case EFBIG: "the file would be larger than allowed"
    case ENOENT: "the folder does not exist"
    case ENOTDIR: "part of the path is not a folder"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "a symbolic link stands in the way"
    case EMFILE, ENFILE: "too many files are open"
    case EINVAL, EILSEQ: "the name cannot be used here"
    case EINTR: "signals kept interrupting"
    default: String(cString: strerror(code)).lowercased() + " (error \(code))"
    }
  }

  /// What a person can do about it, as a sentence.
  var nextStep: String {
    switch code {
    case ENOSPC, EDQUOT: "Make room, then try again."
    case EROFS: "Choose another place."
    case EACCES, EPERM: "Check the permissions of the file and its folder."
    case EIO: "Copy your files to another disk, then check this one."
    case EFBIG: "Choose another place, or raise the limit."
    case ENOENT, ENOTDIR, ELOOP, EINVAL, EILSEQ: "Check the path."
    case ENAMETOOLONG: "Choose a shorter name."
    case EMFILE, ENFILE: "Close other programs, then try again."
    default: "Try again, or choose another place."
    }
  }
}
