import TableFuzzing
import Testing

@testable import LargeAnswers

@Suite struct ByteStripeTests {
    private static func bytes() -> [UInt8] {
        var numbers = SeededNumbers(seed: 1)
        return (0..<4096).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    }

    private func expectedMask(_ bytes: [UInt8], at offset: Int, where isWanted: (UInt8) -> Bool) -> UInt64 {
        (0..<64).reduce(0) { mask, index in isWanted(bytes[offset + index]) ? mask | 1 << UInt64(index) : mask }
    }

    private func check<Stripe: ByteStripe>(_ stripe: Stripe.Type) {
        let bytes = Self.bytes()
        for offset in 0..<512 {
            let stripe = Stripe(bytes.span, at: offset)
            for wanted: UInt8 in [0x00, 0x0A, 0x22, 0x2C, 0x7F, 0x80, 0xFF] {
                #expect(stripe.equal(to: wanted) == expectedMask(bytes, at: offset) { $0 == wanted })
            }
            #expect(stripe.equal(to: 0x0A, or: 0xFE) == expectedMask(bytes, at: offset) { $0 == 0x0A || $0 == 0xFE })
            #expect(stripe.controls == expectedMask(bytes, at: offset) { $0 < 0x20 || $0 == 0x7F })
        }
    }

    @Test func `sixteen bytes at a time are looked at as they are one by one`() { check(FastestStripe.self) }

    @Test func `eight bytes at a time are looked at as they are one by one`() { check(WordStripe.self) }

    @Test(arguments: 0..<64)
    func `one byte of no ASCII character is seen wherever it stands`(index: Int) {
        var bytes = [UInt8](repeating: 0x7F, count: 64)
        #expect(!FastestStripe(bytes.span, at: 0).hasHighBytes)
        #expect(!WordStripe(bytes.span, at: 0).hasHighBytes)
        bytes[index] = 0x80
        #expect(FastestStripe(bytes.span, at: 0).hasHighBytes)
        #expect(WordStripe(bytes.span, at: 0).hasHighBytes)
    }

    @Test(arguments: UInt8.min...UInt8.max)
    func `what is special is seen wherever it stands`(byte: UInt8) {
        let isSpecial = byte < 0x20 && byte != 0x0A || byte == 0x22 || byte >= 0x7F
        for index in 0..<64 {
            var bytes = (0..<64).map { UInt8(ascii: $0 % 3 == 0 ? "," : $0 % 3 == 1 ? "!" : " ") }
            bytes[index] = byte
            #expect(FastestStripe(bytes.span, at: 0).hasSpecial(besides: 0x2C, or: 0x0A) == isSpecial)
            #expect(WordStripe(bytes.span, at: 0).hasSpecial(besides: 0x2C, or: 0x0A) == isSpecial)
        }
    }
}
