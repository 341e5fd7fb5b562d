import Glibc
import TestSupport

/// A program that takes the text out of a PDF file.
enum Reader: String, CaseIterable, Sendable {
    case poppler, mutool, pdfium

    /// The text of each page.
    func pages(of file: String) throws -> [String] {
        let result = try run(on: file)
        guard result.status == 0, result.errors == "" else { throw Subprocess.Problem(description: "\(result)") }
        return result.text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { takenApart(String($0)) }
    }

    private func run(on file: String) throws -> Subprocess.Result {
        switch self {
        case .poppler: try Subprocess.run("pdftotext", ["-enc", "UTF-8", file, "-"])
        // Debian's mutool is built without colour management (-N), and would tell so.
        case .mutool: try Subprocess.run("mutool", ["draw", "-q", "-N", "-F", "txt", "-o", "-", file])
        case .pdfium: try Program.script("readers.py", ["text", file])
        }
    }

    /// mutool gives ligatures of Arabic as one character (a form of presentation), which Unicode's normal form of
    /// compatibility takes apart like this; the two forms of each are its isolated and its final one.
    private func takenApart(_ text: String) -> String {
        let ligatures: [UInt32: String] = [
            0xFEF5: "لآ", 0xFEF6: "لآ", 0xFEF7: "لأ", 0xFEF8: "لأ", 0xFEF9: "لإ", 0xFEFA: "لإ", 0xFEFB: "لا",
            0xFEFC: "لا", 0xFC43: "لى", 0xFC86: "لى",
        ]
        if self == .poppler { return text.filter { $0 != "-" } }
        guard self == .mutool else { return text }
        return text.unicodeScalars.map { ligatures[$0.value] ?? String($0) }.joined()
    }

    /// What a text reads as after this reader's known faults.
    ///
    /// Poppler turns the characters of a line that runs from right to left round, and with them those of a ligature
    /// whose one glyph stands for several characters (lam and alef), which ToUnicode already gives in order. The same
    /// is known of several readers (PDFBOX-4531, pdfminer.six issue 850). And it takes every hyphen at a line's end for
    /// one of hyphenation ("evidence-based" becomes "evidencebased"), so that hyphens count nowhere in what it reads.
    func faulty(_ text: String) -> String {
        guard self == .poppler else { return text }
        let text = text.filter { $0 != "-" }
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if result.last == "ل", ["ا", "أ", "إ", "آ", "ى"].contains(scalar) {
                result.insert(scalar, at: result.count - 1)
            } else {
                result.append(scalar)
            }
        }
        return String(String.UnicodeScalarView(result))
    }
}

/// The words of a text: letters and figures, between single spaces; spaces do not count in Chinese.
struct Words {
    let bytes: [UInt8]

    init(_ text: String, inChinese: Bool = false) {
        // Marks of direction stand between words (poppler sets them for a space, too), other marks inside them.
        let scalars = text.unicodeScalars.filter { scalar in
            (0x200E...0x202E).contains(scalar.value) || scalar.properties.generalCategory != .format
        }
        let words = scalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        let joined = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: inChinese ? "" : " ")
        // A space on each side, so that a part of a word is not found.
        bytes = Array((inChinese ? joined : " \(joined) ").utf8)
    }

    /// Where other words stand in these, from a place on, as the place behind them.
    func find(_ other: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
        guard !other.isEmpty, bytes.count - start >= other.count else { return nil }
        return unsafe (bytes + [0]).withUnsafeBufferPointer { mine -> Int? in
            unsafe (Array(other) + [0]).withUnsafeBufferPointer { theirs -> Int? in
                guard let base = unsafe UnsafeRawPointer(mine.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    let needle = unsafe UnsafeRawPointer(theirs.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    let found = unsafe strstr(base + start, needle)
                else { return nil }
                return unsafe UnsafePointer(found) - base + other.count
            }
        }
    }
}
