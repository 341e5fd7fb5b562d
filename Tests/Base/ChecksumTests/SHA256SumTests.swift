import Testing

@testable import Checksum

@Suite struct SHA256SumTests {
    @Test(arguments: [1, 63, 64, 65, 1000])
    func `pieces have the checksum of the whole`(length: Int) {
        let content = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var sum = SHA256Sum()
        for start in stride(from: 0, to: content.count, by: length) {
            sum.add(content[start..<min(start + length, content.count)])
        }
        #expect(sum.checksum() == SHA256(of: content))
    }

    @Test func `a checksum so far does not end the sum`() {
        var sum = SHA256Sum()
        #expect(
            sum.checksum().hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        sum.add([0x61, 0x62, 0x63])
        #expect(
            sum.checksum().hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
