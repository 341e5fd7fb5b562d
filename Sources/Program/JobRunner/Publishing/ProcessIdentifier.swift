import Glibc

/// The number of this process, to name a folder that no other build uses.
func getProcessIdentifier() -> Int32 { getpid() }
