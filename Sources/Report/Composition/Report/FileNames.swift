import Diagnostics

/// Checks a name that becomes a file name, so that it cannot be a path.
func isFileName(
    _ name: String, at place: Place, of what: String, into diagnostics: inout DiagnosticList
) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
    let longestName = 80
    if isPlain, !name.isEmpty, name.utf8.count <= longestName {
        guard isReservedOnWindows(name) else { return true }
        diagnostics.add(
            Diagnostic(
                "bad-name", at: place, "\"\(name)\" cannot name a \(what): Windows reserves this name for a device",
                hint: "choose another name"))
        return false
    }
    diagnostics.add(
        Diagnostic(
            "bad-name", at: place, "\"\(name)\" cannot name a \(what)",
            hint: "use letters, digits, hyphens and underscores, at most \(longestName) characters"))
    return false
}

/// Whether Windows reserves a name for a device, whatever ending follows it (Microsoft, "Naming Files, Paths, and
/// Namespaces").
private func isReservedOnWindows(_ name: String) -> Bool {
    let name = name.lowercased()
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    let digits = name.dropFirst(3)
    return (name.hasPrefix("com") || name.hasPrefix("lpt")) && digits.count == 1 && digits.allSatisfy(\.isNumber)
}
