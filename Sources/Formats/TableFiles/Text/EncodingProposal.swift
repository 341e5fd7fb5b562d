/// In which encoding a file that is not UTF-8 may be, judged by how its lines would read.
///
/// It is only ever proposed: the same bytes are letters in many encodings, and a person sees at once which are words.
package struct EncodingProposal: Sendable {
    /// A reading of one line.
    package struct Reading: Sendable {
        /// The encoding.
        package var encoding: TextEncoding
        /// The line in this encoding, not longer than a message bears.
        package var line: String
    }

    /// The likeliest first; each reads the line otherwise.
    package let readings: [Reading]

    /// Nil when the file is UTF-8, or no encoding fits.
    package init?(_ bytes: [UInt8]) {
        if let encoding = utf16WithoutMark(bytes) {
            readings = [encoding].compactMap { Self.reading(Array(bytes.prefix(400)), $0).map { $0.reading } }
            if readings.isEmpty { return nil }
            return
        }
        let lines = Self.lines(of: bytes)
        guard let first = lines.first else { return nil }
        let sample = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        var scored: [(score: Int, reading: Reading)] = []
        for encoding in Self.candidates {
            guard let whole = Self.reading(sample, encoding), let line = Self.reading(first, encoding) else { continue }
            scored.append((whole.score, line.reading))
        }
        scored = scored.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
            .map(\.element)
        var kept: [Reading] = []
        for (_, reading) in scored where !kept.contains(where: { $0.line == reading.line }) { kept.append(reading) }
        guard !kept.isEmpty else { return nil }
        readings = Array(kept.prefix(Self.mostReadings))
    }

    /// What to do, with the line as it would read.
    package var hint: String {
        let words = readings.map { "\"\($0.line)\" in \($0.encoding.rawValue)" }
        return "give the encoding (\"--encoding\" of import, \"encoding\" in the binding): this line reads "
            + words.joined(separator: ", ") + "; or save the file as UTF-8 (Excel: \"CSV UTF-8\")"
    }

    private static let mostReadings = 3
    /// Those of Windows, in which spreadsheets save; of two that read alike the first is named.
    private static let candidates: [TextEncoding] = [
        .windows1252, .windows1250, .windows1251, .windows1256, .windows1253, .windows1255, .windows1254, .shiftJIS,
        .gb18030,
    ]

    /// The first lines that are not valid UTF-8.
    private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
        let (mostLines, mostBytes) = (200, 1 << 20)
        var lines: [[UInt8]] = []
        for line in bytes.prefix(mostBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        where line.contains(where: { $0 >= 0x80 }) && !isUTF8(line) {
            lines.append(Array(line))
            if lines.count == mostLines { break }
        }
        return lines
    }

    /// Nil when some bytes are not in the encoding.
    private static func reading(_ bytes: [UInt8], _ encoding: TextEncoding) -> (score: Int, reading: Reading)? {
        guard let conversion = EncodingConversion(from: encoding.iconvName) else { return nil }
        let (text, invalid) = conversion.converted(bytes)
        let most = 60
        guard invalid == nil else { return nil }
        let words = String(decoding: text, as: UTF8.self)
        let line = words.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }
        let shown = line.count > most ? line.prefix(most) + "…" : line
        return (oddity(of: words, in: encoding), Reading(encoding: encoding, line: String(shown)))
    }
}

/// UTF-16 without a byte-order mark: every second byte of its ASCII characters is zero.
private func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(1_000)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard zeros.count * 4 > sample.count else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    return odd * 2 > zeros.count ? .utf16LittleEndian : .utf16BigEndian
}

/// How little a text looks like words: signs between letters, capitals behind small letters, several scripts in a word.
private func oddity(of text: String, in encoding: TextEncoding) -> Int {
    let rare: Set<Unicode.Scalar> =
        switch encoding {
        // Letters of Central Europe that this encoding also has, and what their other letters are read as.
        case .windows1252:
            ["š", "Š", "ž", "Ž", "ð", "þ", "Ð", "Þ", "ý", "¹", "³", "¿", "¯", "¼", "¾", "ª", "º", "£", "¥"]
        case .windows1250: ["ŕ", "ĺ", "Ŕ", "Ĺ", "ţ", "Ţ"]
        default: []
        }
    var odd = 0
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
        if scalar.properties.isAlphabetic || !scalar.isASCII && scalar.properties.generalCategory != .spaceSeparator {
            word.append(scalar)
        } else {
            odd += oddity(ofWord: word, rare)
            word.removeAll()
        }
    }
    return odd + oddity(ofWord: word, rare)
}

private func oddity(ofWord word: [Unicode.Scalar], _ rare: Set<Unicode.Scalar>) -> Int {
    guard word.contains(where: { !$0.isASCII }) else { return 0 }
    var odd = 0
    var scripts: Set<Int> = []
    for (index, scalar) in word.enumerated() {
        if !scalar.properties.isAlphabetic {
            let isInside = index > 0 && index < word.count - 1
            odd += isInside ? 2 : 0
        } else {
            scripts.insert(Int(scalar.value) < 0x250 ? 0 : Int(scalar.value >> 8))
        }
        if rare.contains(scalar) { odd += 1 }
        if index > 0, scalar.properties.isUppercase, word[index - 1].properties.isLowercase { odd += 2 }
    }
    let accents = word.count { !$0.isASCII && $0.value < 0x250 && $0.properties.isAlphabetic }
    // A word of nothing but accented Latin letters belongs to another script.
    if word.count > 2, accents * 10 > word.count * 7 { odd += word.count }
    return odd + max(0, scripts.count - 1) * 2
}
