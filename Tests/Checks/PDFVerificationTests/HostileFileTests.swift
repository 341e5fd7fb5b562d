import PDFSyntax
import Testing

@testable import PDFVerification

/// Files that somebody made to break whoever reads them.
@Suite struct HostileFileTests {
    /// The same numbers on every run (xorshift, Marsaglia 2003).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static func mutated(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
        var random = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var bytes = bytes
        for _ in 0...Int.random(in: 0...6, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] = UInt8(ascii: "9")
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(contentsOf: "(<[".utf8, at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            }
        }
        return bytes
    }

    @Test func `fifteen hundred broken files are each told to the end`() throws {
        let good = try SamplePDF.good().written()
        var told = 0
        for seed in 1...1500 {
            told += verifyPDF(HostileFileTests.mutated(good, seed: UInt64(seed))).verdict == .conforms ? 0 : 1
        }
        #expect(told > 1200)
    }

    /// Changes inside packed streams, which changes to a file's bytes only destroy.
    @Test func `fifteen hundred files with odd values are each told to the end`() throws {
        let good = SamplePDF.good()
        let odd: [PDFValue] = [
            .null, .integer(Int.max), .integer(Int.min), .integer(-1), .real("1e999"), .name(""), .string([]),
            .array([]),
            .dictionary([:]), .reference(PDFReference(number: 1)), .reference(PDFReference(number: 999_999)),
            .array([.integer(Int.max), .integer(Int.min), .reference(PDFReference(number: 5))]),
        ]
        #expect(verifyPDF(try good.written()).verdict == .conforms)
        var told = 0
        for seed in 1...1500 {
            var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
            var pdf = good
            for _ in 0...2 {
                let index = Int.random(in: 0..<pdf.objects.count, using: &random)
                pdf.objects[index] = HostileFileTests.spoiled(pdf.objects[index], with: odd, &random)
            }
            let verification = verifyPDF(try pdf.written())
            told += verification.verdict == .conforms ? 0 : 1
            #expect((verification.verdict == .conforms) == verification.findings.isEmpty, "\(seed)")
        }
        // A few changes touch nothing that a rule is about.
        #expect(told > 1300, "\(told)")
    }

    private static func spoiled(_ value: PDFValue, with odd: [PDFValue], _ random: inout Seeded) -> PDFValue {
        guard let other = odd.randomElement(using: &random) else { return value }
        switch value {
        case .dictionary(var entries):
            guard let key = entries.keys.randomElement(using: &random) else { return other }
            let inner = Bool.random(using: &random)
            entries[key] = inner ? spoiled(entries[key] ?? .null, with: odd, &random) : other
            return .dictionary(entries)
        case .array(var values):
            guard !values.isEmpty else { return other }
            values[Int.random(in: 0..<values.count, using: &random)] = other
            return .array(values)
        case .stream(var entries, let bytes):
            entries["Filter"] = Bool.random(using: &random) ? other : nil
            return .stream(entries, mutated(bytes + [0x20], seed: random.next()))
        default: return other
        }
    }

    @Test func `a structure that leads in a circle ends`() throws {
        let told = try Defect("", []) { $0["LBody"]["K"] = $0.reference("L") }.told()
        #expect(told.contains("[ISO 32000-1, 14.7.2] an element occurs twice in the structure tree <L>"))
    }

    @Test func `a structure that is too deep ends`() throws {
        let told = try Defect("", []) { pdf in
            var parent = "Sect"
            for level in 0..<500 {
                pdf.add("Div \(level)", ["S": .name("Div"), "P": pdf.reference(parent)])
                pdf[parent]["K"] = pdf.reference("Div \(level)")
                parent = "Div \(level)"
            }
        }.told()
        #expect(told.contains("[ISO 32000-1, 14.7.2] the structure is nested too deep <Div 98>"))
    }

    @Test func `references that lead to one another end`() throws {
        let told = try Defect("", []) { pdf in
            pdf.add("a", .null)
            let b = pdf.add("b", pdf.reference("a"))
            pdf.objects[pdf.objects.count - 2] = b
            pdf["catalog"]["Lang"] = b
        }.told()
        #expect(told == ["[ISO 14289-1, 7.2] the catalog does not say the document's language (Lang)"])
    }

    /// A few hundred bytes that unpack to a gigabyte, from every page.
    @Test func `a stream that unpacks to very much is given up`() throws {
        let packed = try Deflater().deflated([UInt8](repeating: 0x20, count: 60 << 20))
        let told = try Defect("", []) { pdf in
            let bomb = pdf.add("bomb", .stream(["Filter": .name("FlateDecode")], packed))
            pdf["page 1"]["Contents"] = .array(Array(repeating: bomb, count: 100))
        }.told()
        #expect(
            told.contains(
                "page 1: [ISO 32000-1, 7.8.2] not checked: what the page paints, as its content cannot be unpacked <bomb>"
            ))
    }

    @Test func `no more than five hundred findings are kept`() throws {
        var pdf = SamplePDF.good()
        for index in 0..<700 { pdf.add("\(index)", ["AA": .null]) }
        let verification = verifyPDF(try pdf.written())
        #expect(verification.findings.count == 500)
        #expect(verification.failures == 700)
        #expect(verification.summary.hasPrefix("700 failures: 2 pages"))
    }
}
