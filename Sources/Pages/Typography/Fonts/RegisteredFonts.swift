import Concurrency
import CPango
public import Diagnostics
import Drawing

/// The files of a font set in a Fontconfig configuration, each under a name of our own.
///
/// To read them takes three milliseconds, so all threads share one. A class, because it owns a handle of Fontconfig.
@safe public final class RegisteredFonts: @unchecked Sendable {
    let fonts: FontSet
    let names: [FontFile: String]
    /// Never changed once it is made; Fontconfig counts references to it and what it holds with atomic operations.
    let config: OpaquePointer

    /// Reads every font of the set.
    ///
    /// - Throws: every font that cannot be read and every fault of the set, at once.
    public init(_ fonts: FontSet) throws(ReportError) {
        try checkFontSet(fonts).throwIfErrors()
        guard let config = unsafe FcConfigCreate() else { preconditionFailure("no memory for a font configuration") }
        unsafe self.config = config
        self.fonts = fonts
        let files = fonts.families.flatMap(\.faces).map(\.file)
        var names: [FontFile: String] = [:]
        for file in files where names[file] == nil { names[file] = "rapporteur-\(names.count)" }
        self.names = names
        var added: Set<String> = []
        for path in files.map(\.path) where added.insert(path).inserted { unsafe FcConfigAppFontAddFile(config, path) }
        let found = nameFaces()
        var problems = DiagnosticList()
        if found.count < Set(files).count { endIfMemoryIsExhausted() }
        for file in files where !found.contains(file) { problems.add(Self.unreadable(file)) }
        try problems.throwIfErrors()
    }

    deinit { unsafe FcConfigDestroy(config) }

    private static func unreadable(_ file: FontFile) -> Diagnostic {
        Diagnostic(
            "unreadable-font", at: Place(file: file.path), "face \(file.faceIndex) of this font cannot be read",
            hint: "install the package that holds it; Fonts/README.md lists the packages")
    }

    /// Gives every face of the configuration its name, and one common weight and slant so that Pango does not synthesise any.
    private func nameFaces() -> Set<FontFile> {
        guard let set = unsafe FcConfigGetFonts(config, FcSetApplication) else { return [] }
        var found: Set<FontFile> = []
        for index in 0..<Int(unsafe set.pointee.nfont) {
            guard let pattern = unsafe set.pointee.fonts[index] else { continue }
            let file = unsafe fontFile(of: pattern)
            let name = file.flatMap { names[$0] } ?? "not-used"
            if let file { found.insert(file) }
            for key in [FC_FAMILY, FC_FAMILYLANG, FC_WEIGHT, FC_SLANT, FC_WIDTH] { unsafe FcPatternDel(pattern, key) }
            unsafe FcPatternAddString(pattern, FC_FAMILY, name)
            unsafe FcPatternAddInteger(pattern, FC_WEIGHT, Int32(FC_WEIGHT_REGULAR))
            unsafe FcPatternAddInteger(pattern, FC_SLANT, Int32(FC_SLANT_ROMAN))
            unsafe FcPatternAddInteger(pattern, FC_WIDTH, Int32(FC_WIDTH_NORMAL))
        }
        return found
    }
}

/// The file and face behind a Fontconfig pattern.
func fontFile(of pattern: OpaquePointer) -> FontFile? {
    var path: UnsafeMutablePointer<FcChar8>?
    var face: Int32 = 0
    guard unsafe FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path = unsafe path,
        unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &face) == FcResultMatch
    else { return nil }
    return FontFile(path: unsafe String(cString: path), faceIndex: Int(face))
}

/// What is wrong with a font set before any file is opened.
func checkFontSet(_ fonts: FontSet) -> DiagnosticList {
    var problems = DiagnosticList()
    if fonts.families.isEmpty { problems.add(Diagnostic("no-fonts", at: nil, "the font set has no families")) }
    var seen: Set<String> = []
    for family in fonts.families {
        if family.faces.isEmpty {
            problems.add(Diagnostic("no-faces", at: nil, "the font family \"\(family.name)\" has no faces"))
        }
        if !seen.insert(family.name).inserted {
            problems.add(Diagnostic("family-twice", at: nil, "the font family \"\(family.name)\" is listed twice"))
        }
    }
    for name in fonts.fallbacks where !seen.contains(name) {
        problems.add(
            Diagnostic(
                "unknown-family", at: nil, "the font set has no family \"\(name)\" to fall back on",
                hint: nearestNameHint(to: name, among: seen)))
    }
    return problems
}
