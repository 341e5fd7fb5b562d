import CPango

/// Gives the process an empty configuration of Fontconfig, once, before the first thread starts.
///
/// Pango opens the system's configuration in the background unless there is one: that takes 30 ms for fonts that are never
/// used, as each `FontLibrary` has a configuration of its own.
package func leaveOutSystemFonts() {
    guard let empty = unsafe FcConfigCreate(), unsafe FcConfigSetCurrent(empty) != 0 else {
        preconditionFailure("no memory for an empty font configuration")
    }
    // Fontconfig holds the configuration from here on.
    unsafe FcConfigDestroy(empty)
}
