import CReadStat
import SPSSWriter
import TableFiles
import Testing

@Suite struct SPSSMissingTests {
    @Test func `Both ends of a missing range are missing, and what is just outside is not`() {
        let file = SPSSFile(
            [.init(name: "plan", missing: [(.number(98), .number(99)), (.number(-1), .number(-1))])],
            [97.5, 98, 98.5, 99, 99.5, -1, -0.5, -1.5].map { [.number($0)] })
        let table = ReadTable(file.bytes, .spss)
        #expect(table.problems == [])
        #expect(table.rows.dropFirst().map { $0[0] } == ["97.5", "", "", "", "99.5", "", "-0.5", "-1.5"])
    }
}
