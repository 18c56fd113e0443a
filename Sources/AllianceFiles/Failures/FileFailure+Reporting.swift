/// Runs steps that throw error numbers and tells a failure of them as a `FileFailure`.
func reporting<Value: ~Copyable>(
  _ failure: (SystemError) -> FileFailure, _ steps: () throws(SystemError) -> Value
) throws(FileFailure) -> Value {
  do {
    return try steps()
  } catch {
    throw failure(error)
  }
}
