import Glibc

/// Settings of a run of the tests, from the environment.
public enum ProcessSettings {
    /// A whole number; nil where the variable is not set, or holds anything else.
    public static func number(_ variable: String) -> Int? {
        guard let value = unsafe getenv(variable) else { return nil }
        return Int(unsafe String(cString: value))
    }
}
