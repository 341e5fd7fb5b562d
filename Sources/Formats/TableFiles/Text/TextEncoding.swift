/// The encoding of a delimited file, where it is not UTF-8 or is to be named. The raw values are the names in bindings.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Of Western Europe.
    case windows1252 = "windows-1252"
    /// Of Central Europe.
    case windows1250 = "windows-1250"
    /// Of Cyrillic.
    case windows1251 = "windows-1251"
    /// Of Greek.
    case windows1253 = "windows-1253"
    /// Of Turkish.
    case windows1254 = "windows-1254"
    /// Of Hebrew.
    case windows1255 = "windows-1255"
    /// Of Arabic.
    case windows1256 = "windows-1256"
    /// Of the Baltic languages.
    case windows1257 = "windows-1257"
    /// Of Vietnamese.
    case windows1258 = "windows-1258"
    case latin1 = "iso-8859-1"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    case koi8r = "koi8-r"
    case macintosh
    case thai = "windows-874"
    case shiftJIS = "shift_jis"
    case gb18030
    case big5
    case korean = "windows-949"
}

extension TextEncoding {
    /// The encoding of a name in any case, or of a common other name: `cp1252`, `latin1`, `UTF8`.
    public init?(name: String) {
        let key = name.lowercased()
        let pages = [
            "cp": "windows-", "windows": "windows-", "win": "windows-", "ansi": "windows-1252", "latin1": "iso-8859-1",
            "latin-1": "iso-8859-1", "utf8": "utf-8", "utf-16": "utf-16le", "utf16": "utf-16le", "gbk": "gb18030",
            "gb2312": "gb18030", "sjis": "shift_jis", "mac": "macintosh", "macroman": "macintosh",
        ]
        if let known = TextEncoding(rawValue: key) ?? pages[key].flatMap({ TextEncoding(rawValue: $0) }) {
            self = known
            return
        }
        let digits = key.drop { !$0.isNumber }
        guard let page = pages[String(key.prefix(key.count - digits.count))], page.last == "-",
            let known = TextEncoding(rawValue: page + digits)
        else { return nil }
        self = known
    }

    /// The name by which iconv knows it.
    var iconvName: String {
        switch self {
        case .thai: "CP874"
        case .korean: "CP949"
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .windows1250, .windows1251, .windows1253,
            .windows1254, .windows1255, .windows1256, .windows1257, .windows1258, .latin1, .latin2, .latin9, .koi8r,
            .macintosh, .shiftJIS, .gb18030, .big5:
            rawValue.uppercased()
        }
    }

    /// Whether a character may be two bytes of which one is zero.
    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
