#if arch(x86_64)
    import _Builtin_intrinsics.intel.sse2
#endif

/// Sixty-four bytes looked at together. Each answer is a word with one bit a byte, the first byte in the lowest bit.
protocol ByteStripe {
    /// How many bytes a stripe has.
    static var width: Int { get }

    /// - Precondition: there are sixty-four bytes at the offset.
    init(_ bytes: Span<UInt8>, at offset: Int)

    /// Which bytes are this one.
    func equal(to byte: UInt8) -> UInt64

    /// Which bytes are one of these two.
    func equal(to first: UInt8, or second: UInt8) -> UInt64

    /// Whether a byte that is neither of two is a quotation mark, a control character or of no ASCII character.
    func hasSpecial(besides first: UInt8, or second: UInt8) -> Bool

    /// Which bytes are control characters: below the space, or DEL.
    var controls: UInt64 { get }

    /// Whether a byte is of no ASCII character.
    var hasHighBytes: Bool { get }
}

extension ByteStripe {
    static var width: Int { 64 }
}

#if arch(x86_64)
    /// Sixteen bytes at a time by SSE2, which every such processor has.
    typealias FastestStripe = VectorStripe

    @safe struct VectorStripe: ByteStripe {
        private let parts: (__m128i, __m128i, __m128i, __m128i)

        @inline(__always)
        init(_ bytes: Span<UInt8>, at offset: Int) {
            unsafe parts = (
                bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: __m128i.self),
                bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: __m128i.self),
                bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset + 32, as: __m128i.self),
                bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset + 48, as: __m128i.self)
            )
        }

        @inline(__always)
        func equal(to byte: UInt8) -> UInt64 {
            let wanted = _mm_set1_epi8(CChar(bitPattern: byte))
            return mask { _mm_cmpeq_epi8($0, wanted) }
        }

        @inline(__always)
        func equal(to first: UInt8, or second: UInt8) -> UInt64 {
            mask { isEither($0, first, second) }
        }

        @inline(__always)
        func hasSpecial(besides first: UInt8, or second: UInt8) -> Bool {
            // One more than a control character or what is no ASCII character, taken as signed, is below "!".
            let (one, exclamationMark) = (_mm_set1_epi8(1), _mm_set1_epi8(0x21))
            let quote = _mm_set1_epi8(0x22)
            func special(_ part: __m128i) -> __m128i {
                let low = _mm_cmplt_epi8(_mm_add_epi8(part, one), exclamationMark)
                return _mm_andnot_si128(
                    isEither(part, first, second), _mm_or_si128(low, _mm_cmpeq_epi8(part, quote)))
            }
            let (left, right) = (
                _mm_or_si128(special(parts.0), special(parts.1)), _mm_or_si128(special(parts.2), special(parts.3))
            )
            return _mm_movemask_epi8(_mm_or_si128(left, right)) != 0
        }

        @inline(__always)
        private func isEither(_ part: __m128i, _ first: UInt8, _ second: UInt8) -> __m128i {
            _mm_or_si128(
                _mm_cmpeq_epi8(part, _mm_set1_epi8(CChar(bitPattern: first))),
                _mm_cmpeq_epi8(part, _mm_set1_epi8(CChar(bitPattern: second))))
        }

        @inline(__always)
        var controls: UInt64 {
            let (last, delete) = (_mm_set1_epi8(0x1F), _mm_set1_epi8(0x7F))
            return mask { _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8($0, last), $0), _mm_cmpeq_epi8($0, delete)) }
        }

        @inline(__always)
        var hasHighBytes: Bool {
            let all = _mm_or_si128(_mm_or_si128(parts.0, parts.1), _mm_or_si128(parts.2, parts.3))
            return _mm_movemask_epi8(all) != 0
        }

        @inline(__always)
        private func mask(_ test: (__m128i) -> __m128i) -> UInt64 {
            bits(test(parts.0)) | bits(test(parts.1)) << 16 | bits(test(parts.2)) << 32 | bits(test(parts.3)) << 48
        }

        @inline(__always)
        private func bits(_ tested: __m128i) -> UInt64 { UInt64(UInt32(bitPattern: _mm_movemask_epi8(tested))) }
    }
#else
    typealias FastestStripe = WordStripe
#endif

/// Eight bytes at a time as one number, on any processor.
struct WordStripe: ByteStripe {
    private let words: SIMD8<UInt64>

    init(_ bytes: Span<UInt8>, at offset: Int) {
        var words = SIMD8<UInt64>()
        for index in 0..<8 {
            words[index] = unsafe UInt64(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self))
        }
        self.words = words
    }

    func equal(to byte: UInt8) -> UInt64 { gathered { Self.zeroBytes($0 ^ (UInt64(byte) &* Self.ones)) } }

    func equal(to first: UInt8, or second: UInt8) -> UInt64 { equal(to: first) | equal(to: second) }

    func hasSpecial(besides first: UInt8, or second: UInt8) -> Bool {
        hasHighBytes || (controls | equal(to: UInt8(ascii: "\""))) & ~equal(to: first, or: second) != 0
    }

    var controls: UInt64 {
        let (delete, threeHighBits) = (0x7F * Self.ones, 0xE0 * Self.ones)
        return gathered { Self.zeroBytes($0 & threeHighBits) | Self.zeroBytes($0 ^ delete) }
    }

    var hasHighBytes: Bool { gathered { $0 } != 0 }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The highest bit of each byte that is zero, exactly: no carry runs from one byte into the next.
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let low = 0x7F * ones
        return ~(((word & low) + low) | word | low)
    }

    /// The highest bits of all bytes, side by side: of each word by one multiplication that moves them into its last
    /// byte.
    private func gathered(_ test: (UInt64) -> UInt64) -> UInt64 {
        var mask: UInt64 = 0
        for index in 0..<8 {
            let highest = (test(words[index]) >> 7) & Self.ones
            mask |= ((highest &* 0x0102_0408_1020_4080) >> 56) << UInt64(8 * index)
        }
        return mask
    }
}
