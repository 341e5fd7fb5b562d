import CReadStat
import Diagnostics
import SPSSWriter
import TableFiles
import Testing

private func dictionary(_ bytes: [UInt8]) throws -> SPSSDictionary {
    try readSPSSDictionary(bytes, file: "a.sav", limits: TableLimits())
}

@Suite struct SPSSTests {
    private let compressions = [READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY]

    @Test func `every compression gives the same cells`() {
        let long = String(repeating: "0123456789é", count: 100)
        let variables: [SPSSFile.Variable] = [
            .init(name: "who", width: 12), .init(name: "n"), .init(name: "what", width: 2_000), .init(name: "last"),
        ]
        let cases: [[SPSSFile.Value]] = [
            [.text("Ärzte"), .number(1), .text(long), .number(0.1)],
            [.text(""), .missing, .text("x"), .number(-2.5e-7)],
            [.text("a b "), .number(1e20), .text("line\none"), .number(250)],
        ]
        for compression in compressions {
            let table = ReadTable(SPSSFile(variables, cases, compression: compression).bytes, .spss)
            #expect(table.problems == [])
            #expect(
                table.rows == [
                    ["who", "n", "what", "last"], ["Ärzte", "1", long, "0.1"], ["", "", "x", "-0.00000025"],
                    ["a b", "100000000000000000000", "line\none", "250"],
                ])
        }
    }

    @Test func `cases are all read, in their order`() {
        let variables = (0..<6).map { SPSSFile.Variable(name: "v\($0)") }
        let cases = (0..<1_000).map { row in (0..<6).map { SPSSFile.Value.number(Double((row * 7 + $0) % 100)) } }
        for compression in compressions {
            let table = ReadTable(SPSSFile(variables, cases, compression: compression).bytes, .spss)
            #expect(table.problems == [])
            #expect(table.rows.count == 1_001)
            #expect(
                table.rows.dropFirst().enumerated().allSatisfy { row, cells in
                    cells.enumerated().allSatisfy { $1 == String((row * 7 + $0) % 100) }
                })
        }
    }

    @Test(arguments: [
        ("DATE11", 13_901_155_200.0, "2023-04-18"), ("DATETIME20", 13_901_187_600, "2023-04-18T09:00:00"),
        ("DATETIME20", 13_901_155_200, "2023-04-18T00:00:00"), ("EDATE10", 13_901_187_600, "2023-04-18T09:00:00"),
        ("SDATE10", 0, "1582-10-14"), ("TIME8", 32_400, "09:00:00"), ("TIME11.2", 130_000.25, "36:06:40.250"),
        ("TIME8", -60, "-00:01:00"), ("F8.2", 13_901_155_200, "13901155200"), ("MONTH9", 4, "4"),
        ("DTIME13", 90_000, "25:00:00"),
    ])
    func `numbers are dates by the format of their variable`(format: String, seconds: Double, text: String) {
        let file = SPSSFile([.init(name: "when", format: format)], [[.number(seconds)]])
        let table = ReadTable(file.bytes, .spss)
        #expect(table.problems == [])
        #expect(table.rows == [["when"], [text]])
    }

    @Test func `a number that no date has is told with its case`() {
        let file = SPSSFile(
            [.init(name: "n"), .init(name: "when", format: "DATE11")],
            [[.number(1), .number(0)], [.number(1), .number(1e300)]])
        #expect(
            ReadTable(file.bytes, .spss, file: "a.sav").problems == [
                "a.sav:case 2, when: the number 1e+300 is none that a variable of its format can hold; correct it"
            ])
    }

    @Test func `what is missing for the system or by the user is an empty cell, and the dictionary says what`() throws {
        let file = SPSSFile(
            [
                .init(name: "plan", missing: [(.number(98), .number(99)), (.number(-1), .number(-1))]),
                .init(name: "who", width: 8, missing: [(.text("none"), .text("none"))]),
            ],
            [
                [.number(1), .text("a")], [.number(98), .text("none")], [.number(98.5), .text("b")],
                [.number(-1), .text("c")],
                [.missing, .text("d")], [.number(100), .text("e")],
            ])
        let table = ReadTable(file.bytes, .spss)
        #expect(table.problems == [])
        #expect(
            table.rows.dropFirst() == [["1", "a"], ["", ""], ["", "b"], ["", "c"], ["", "d"], ["100", "e"]])
        let variables = try dictionary(file.bytes).variables
        #expect(
            variables.map(\.missing) == [
                [SPSSMissingRange(low: "98", high: "99"), SPSSMissingRange(low: "-1", high: "-1")],
                [SPSSMissingRange(low: "none", high: "none")],
            ])
    }

    @Test func `labels keep the order of the file, also those of long strings`() throws {
        let file = SPSSFile(
            [
                .init(
                    name: "plan", label: "Plan?", measure: READSTAT_MEASURE_ORDINAL,
                    labels: [(.number(3), "No"), (.number(1), "Yes, «all»"), (.number(2.5), "Perhaps")]),
                .init(name: "short", width: 8, labels: [(.text("b"), "Bee"), (.text("a"), "Ay")]),
                .init(name: "long", width: 20, labels: [(.text("something longer"), "Long")]),
            ], [[.number(1), .text("a"), .text("b")]])
        let variables = try dictionary(file.bytes).variables
        #expect(variables.map(\.name) == ["plan", "short", "long"])
        #expect(variables[0].label == "Plan?")
        #expect(variables[0].measure == .ordinal)
        #expect(
            variables[0].valueLabels == [
                SPSSValueLabel(value: "3", label: "No"), SPSSValueLabel(value: "1", label: "Yes, «all»"),
                SPSSValueLabel(value: "2.5", label: "Perhaps"),
            ])
        #expect(
            variables[1].valueLabels == [
                SPSSValueLabel(value: "b", label: "Bee"), SPSSValueLabel(value: "a", label: "Ay"),
            ])
        #expect(variables[2].valueLabels == [SPSSValueLabel(value: "something longer", label: "Long")])
        #expect(variables.map(\.isString) == [false, true, true])
    }

    @Test func `multiple-response sets name their variables as the columns do`() throws {
        let sets = """
            $sdg=D1 1 11 SDGs chosen sdg_sdg5 SDG_SDG8 v1\n$fmt=C 6 Format fmt_even fmt_writ
            $own=E 1 3 yes 5 Label plan unknown\n$bad=X 1 1 a b\n$worse=D9 1\n
            """
        let bytes = inserting(7, Array(sets.utf8), into: try file("spss.sav"))
        #expect(
            try dictionary(bytes).multipleResponseSets == [
                .init(
                    name: "sdg", label: "SDGs chosen", form: .dichotomies(chosen: "1"),
                    variables: ["sdg_sdg5", "sdg_sdg8", "sdg_sdg17"]),
                .init(name: "fmt", label: "Format", form: .categories, variables: ["fmt_event", "fmt_written"]),
                .init(name: "own", label: "Label", form: .dichotomies(chosen: "yes"), variables: ["plan"]),
            ])
        #expect(ReadTable(bytes, .spss).rows == ReadTable(try file("spss.sav"), .spss).rows)
    }

    @Test func `places name the case and the variable`() throws {
        var reader = try TableReader(try file("spss.sav"), file: "a.sav", form: .spss, limits: TableLimits())
        var row = reader.emptyRow
        var diagnostics = DiagnosticList()
        _ = reader.next(&row, into: &diagnostics)
        #expect(row.place(6).description == "a.sav:variable plan")
        #expect(row.place.description == "a.sav:variables")
        _ = reader.next(&row, into: &diagnostics)
        #expect(row.place(6).description == "a.sav:case 1, plan")
        #expect(row.place.description == "a.sav:case 1")
    }
}

@Suite struct SPSSProblemsTests {
    private func problems(_ bytes: [UInt8], limits: TableLimits = TableLimits()) -> [String] {
        ReadTable(bytes, .spss, limits: limits, file: "a.sav").problems
    }

    private func broken(_ problem: String) -> [String] {
        ["a.sav: the data file of SPSS cannot be read: \(problem); export or save it again"]
    }

    @Test func `what is no data file of SPSS is told`() {
        for bytes in [[], Array("a,b\n".utf8), Array("$FL".utf8)] {
            #expect(problems(bytes) == ["a.sav: the file is not an SPSS data file (.sav, .zsav)"])
        }
    }

    @Test func `a file that ends too early is told`() throws {
        let bytes = try file("spss.sav")
        #expect(problems(Array(bytes.prefix(100))) == broken("it ends within its header"))
        #expect(problems(Array(bytes.prefix(1000))) == broken("the record at byte 1000 goes past the end of the file"))
        let table = ReadTable(Array(bytes.dropLast(100)), .spss, file: "a.sav")
        #expect(table.rows.count == 5)
        #expect(table.problems.count == 1)
    }

    @Test func `limits of bytes, cases, variables and cells are told`() throws {
        let bytes = try file("spss.sav")
        #expect(
            problems(bytes, limits: TableLimits(bytes: 3_000)) == [
                "a.sav: the file holds 3916 bytes, more than the 2 KiB that are read; raise \"limits: megabytes\" in report.yaml"
            ])
        #expect(
            problems(bytes, limits: TableLimits(rows: 4))
                == ["a.sav: more rows than the 4 that are read; raise \"limits: rows\" in report.yaml"])
        #expect(
            problems(bytes, limits: TableLimits(columns: 12))
                == ["a.sav: more columns than the 12 that are read; raise \"limits: columns\" in report.yaml"])
        let long = ReadTable(bytes, .spss, limits: TableLimits(cellBytes: 37), file: "a.sav")
        let told = "a cell of more than 37 bytes; raise \"limits: cell-kilobytes\" in report.yaml"
        #expect(long.problems == ["a.sav:case 1, msg: \(told)", "a.sav:case 2, name: \(told)"])
    }

    @Test func `text that is not what the file says is told by its case`() throws {
        var bytes = try file("spss.sav")
        let position = try #require(bytes.indices.first { bytes[$0...].starts(with: "España".utf8) })
        bytes[position + 4] = UInt8(ascii: "n")
        let message = "this text is not in the encoding that the file says it is in; export the file again, in Unicode"
        #expect(problems(bytes) == ["a.sav:case 5, name: \(message)"])
    }

    @Test func `a control character in a text is told with its case`() throws {
        var bytes = try file("spss.sav")
        let position = try #require(bytes.indices.first { bytes[$0...].starts(with: "Abu Dhabi".utf8) })
        bytes[position + 1] = 7
        #expect(
            problems(bytes) == ["a.sav:case 4, name: the control character U+0007 has no place in a text; delete it"])
    }

    @Test func `records that lie about their length are told`() throws {
        let bytes = try file("spss.sav")
        #expect(
            problems(inserting(14, Array("name=99999999".utf8) + [0, 9], into: bytes))
                == broken("the length of a long string is not a number from 1 to 32767"))
        #expect(problems(inserting(14, Array("MSG=2000".utf8), into: bytes)) == broken("a long string lacks its parts"))
        let name = [4, 0, 0, 0] + Array("name".utf8)
        #expect(
            problems(inserting(21, name + [8, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], into: bytes))
                == broken("a count of -1 at byte 16"))
        #expect(
            problems(inserting(22, name + [3, 255, 0, 0, 0], into: bytes))
                == broken("the record at byte 13 goes past the end of the file"))
        #expect(
            problems(inserting(21, [255, 0, 0, 0], into: bytes))
                == broken("the record at byte 4 goes past the end of the file"))
        #expect(
            problems(inserting(99, size: 255, [UInt8](repeating: 0, count: 100), into: bytes))
                == broken("a record of the unknown type 0"))
    }

    @Test func `blocks that lie about their place or length are told`() throws {
        let bytes = try file("blocks.zsav")
        let records = try #require(bytes.indices.dropFirst(176).first { bytes[$0...].starts(with: [0xE7, 3, 0, 0]) })
        // Header of 24 bytes, blocks, then the list of blocks of 24 bytes and 24 for each.
        let list = bytes.count - 48
        func with(_ offset: Int, _ value: [UInt8]) -> [UInt8] {
            Array(bytes[..<offset] + value + bytes[(offset + value.count)...])
        }
        #expect(problems(with(records + 8, [0])) == broken("the list of its blocks is damaged"))
        #expect(problems(with(list + 32, [0])) == broken("a compressed block goes past the end of the cases"))
        #expect(problems(with(list + 40, [0, 0, 0, 2])) == broken("a compressed block of 33554432 bytes"))
        #expect(problems(with(list + 40, [1])) == broken("a compressed block is damaged"))
        #expect(
            problems(with(list + 40, [0, 0, 0xFF, 0]), limits: TableLimits(bytes: 4_000)) == [
                "a.sav: decompressed, the file holds more than the 15 KiB that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
    }

    @Test func `an encoding that SPSS does not write is told`() throws {
        let bytes = try file("spss.sav")
        let name = try #require(bytes.indices.first { bytes[$0...].starts(with: "UTF-8".utf8) })
        for other in ["UTF-7", "C/../"] {
            #expect(
                problems(bytes[..<name] + Array(other.utf8) + bytes[(name + 5)...])
                    == ["a.sav: the file's texts are in the encoding \"\(other)\"; save it in Unicode"])
        }
    }
}

/// A file byte by byte, as the format's description has it.
@Suite struct SPSSBytesTests {
    /// A number and a string of four bytes, without any record about encodings.
    private func sav(bigEndian: Bool, cases: Int, _ content: [UInt8], compression: Int = 0) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] {
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return bigEndian ? bytes.reversed() : bytes
        }
        let bias: [UInt8] = [0x40, 0x59, 0, 0, 0, 0, 0, 0]
        var bytes = Array("$FL2".utf8) + [UInt8](repeating: 32, count: 60) + number(2) + number(2) + number(compression)
        bytes += number(0) + number(cases) + (bigEndian ? bias : bias.reversed()) + [UInt8](repeating: 32, count: 84)
        for (name, width) in [("N       ", 0), ("S       ", 4)] {
            bytes += number(2) + number(width) + number(0) + number(0) + number(0x5_0802) + number(0) + Array(name.utf8)
        }
        return bytes + number(999) + number(0) + content
    }

    private let one: [UInt8] = [0x3F, 0xF0, 0, 0, 0, 0, 0, 0]

    @Test func `both orders of bytes are read`() {
        let text = Array("ab      ".utf8)
        for (bigEndian, number) in [(true, one), (false, one.reversed())] {
            let table = ReadTable(sav(bigEndian: bigEndian, cases: 1, number + text), .spss)
            #expect(table.rows == [["N", "S"], ["1", "ab"]])
            #expect(table.problems == [])
        }
    }

    @Test func `codes of one byte stand for numbers, spaces, what is missing, what follows, and the end`() {
        let codes: [UInt8] =
            [0, 101, 253, 98, 254, 255, 253, 252] + Array("a\u{0}b     ".utf8) + Array("cd      ".utf8)
        let table = ReadTable(sav(bigEndian: true, cases: 3, codes, compression: 1), .spss)
        #expect(table.rows == [["N", "S"], ["1", "ab"], ["-2", ""], ["", "cd"]])
        #expect(table.problems == [])
    }

    @Test func `without a count the cases are read to the end, and a count that is wrong is told`() {
        let cases = (one + Array("ab      ".utf8)) + (one + Array("cd      ".utf8))
        #expect(
            ReadTable(sav(bigEndian: true, cases: -1, cases), .spss).rows == [["N", "S"], ["1", "ab"], ["1", "cd"]])
        #expect(ReadTable(sav(bigEndian: true, cases: 1, cases), .spss).rows == [["N", "S"], ["1", "ab"]])
        let table = ReadTable(sav(bigEndian: true, cases: 3, cases), .spss, file: "a.sav")
        #expect(table.rows.count == 3)
        #expect(
            table.problems
                == ["a.sav: the data file of SPSS cannot be read: it ends after 2 of 3 cases; export or save it again"])
        let many = ReadTable(sav(bigEndian: true, cases: -1, cases), .spss, limits: TableLimits(rows: 1), file: "a.sav")
        #expect(many.rows.count == 2)
        #expect(
            many.problems == ["a.sav:case 2: more rows than the 1 that are read; raise \"limits: rows\" in report.yaml"]
        )
    }

    @Test func `texts in an older encoding are converted`() {
        var bytes = sav(bigEndian: false, cases: 1, one.reversed() + [0xC4, 0x72, 0x80, 0x20] + Array("    ".utf8))
        let numbers = [UInt8](repeating: 0, count: 28) + [0xE4, 4, 0, 0]
        bytes = inserting(3, size: 4, numbers, into: bytes)
        #expect(ReadTable(bytes, .spss).rows == [["N", "S"], ["1", "Är€"]])
        let named = inserting(20, Array("ISO-8859-5".utf8), into: bytes)
        #expect(ReadTable(named, .spss).rows.last?.first == "1")
        #expect(ReadTable(named, .spss).rows.last?.last?.hasPrefix("Фr") == true)
    }

    @Test func `half a character at the end of a field was cut off by SPSS and is left out`() {
        for (content, text) in [("abcé", "abc"), ("a€", "a€"), ("ab€", "ab"), ("😀", "😀"), ("a😀", "a"), ("éé", "éé")] {
            let field = Array(content.utf8.prefix(4)) + Array("    ".utf8)
            let table = ReadTable(sav(bigEndian: false, cases: 1, one.reversed() + field), .spss)
            #expect(table.rows.last == ["1", text])
            #expect(table.problems == [])
        }
    }

    @Test func `a long text that begins with zeros is read without them`() throws {
        var bytes = try file("long.sav")
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "0123456789é0123".utf8) })
        bytes.replaceSubrange(start..<(start + 256), with: [UInt8](repeating: 0, count: 256))
        let table = ReadTable(bytes, .spss)
        #expect(table.problems == [])
        #expect(table.rows[1][2].utf8.count == 480 - 255)
        #expect(table.rows[1][3] == "2023-04-18T09:00:00")
    }
}
