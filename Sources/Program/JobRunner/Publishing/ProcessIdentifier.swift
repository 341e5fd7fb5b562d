import Glibc

/// The process id, which names a folder that no other build on this machine uses.
func getProcessIdentifier() -> Int32 { getpid() }
