/// The offsets of the separators and line breaks in some whole rows, except inside quotation marks.
///
/// The first of two steps through the bytes: sixty-four at a time and without a branch on what they are, so that the
/// second step goes from mark to mark. Quotation marks are judged here for the whole (RFC 4180): each opens a cell,
/// closes one, or is doubled inside.
struct RowMarks {
    /// Offsets, ascending; only the first `count` are of the bytes at hand.
    private(set) var offsets: [UInt32] = []
    private(set) var count = 0
    /// Whether the slow path would find no fault but in the content and the number of cells.
    private(set) var isWellFormed = true
    private(set) var hasHighBytes = false

    /// - Parameters:
    ///   - bytes: begins where a row begins; at least `length` bytes, rounded up to whole stripes.
    ///   - length: where the last row's line break ends.
    mutating func find<Stripe: ByteStripe>(
        in bytes: Span<UInt8>, length: Int, separator: UInt8, by stripe: Stripe.Type
    ) {
        let most = length + 2 * Stripe.width
        if offsets.count < most { offsets = Array(repeating: 0, count: most) }
        var pass = MarkingPass(separator: separator)
        var marks = offsets.mutableSpan
        var place = 0
        var offset = 0
        while offset < length {
            let left = length - offset
            let inside: UInt64 = left >= Stripe.width ? ~0 : (1 << UInt64(left)) - 1
            let mask = pass.marks(Stripe(bytes, at: offset), within: inside)
            write(mask, from: offset, to: &marks, at: place)
            place += mask.nonzeroBitCount
            offset += Stripe.width
        }
        count = place
        isWellFormed = pass.isWellFormed
        hasHighBytes = pass.hasHighBytes
    }
}

/// Writes the offsets of set bits, four at a time: how many there are seldom decides how often the loop runs, and
/// what is written too much the next stripe overwrites.
///
/// - Precondition: room is left for a whole stripe's marks, and four.
@inline(__always)
private func write(_ mask: UInt64, from offset: Int, to marks: inout MutableSpan<UInt32>, at place: Int) {
    var (rest, place) = (mask, place)
    while rest != 0 {
        writeOne(&rest, from: offset, to: &marks, at: place)
        writeOne(&rest, from: offset, to: &marks, at: place &+ 1)
        writeOne(&rest, from: offset, to: &marks, at: place &+ 2)
        writeOne(&rest, from: offset, to: &marks, at: place &+ 3)
        place &+= 4
    }
}

@inline(__always)
private func writeOne(_ rest: inout UInt64, from offset: Int, to marks: inout MutableSpan<UInt32>, at place: Int) {
    unsafe marks[unchecked: place] = UInt32(truncatingIfNeeded: offset &+ rest.trailingZeroBitCount)
    rest &= rest &- 1
}

/// What is carried from one stripe to the next.
private struct MarkingPass {
    let separator: UInt8
    var isWellFormed: Bool { faults == 0 && insideQuotes == 0 }
    private(set) var hasHighBytes = false
    private var faults: UInt64 = 0
    /// All bits when a stripe begins inside quotation marks, else none.
    private var insideQuotes: UInt64 = 0
    /// In the lowest bit: whether the byte before was a mark, or a closing quotation mark. A row begins the bytes.
    private var afterMark: UInt64 = 1
    private var afterClosing: UInt64 = 0

    init(separator: UInt8) { self.separator = separator }

    /// The separators and line breaks outside quotation marks.
    @inline(__always)
    mutating func marks(_ stripe: some ByteStripe, within inside: UInt64) -> UInt64 {
        let lineBreak = UInt8(ascii: "\n")
        if insideQuotes | afterClosing != 0 || stripe.hasSpecial(besides: separator, or: lineBreak) {
            return specialMarks(stripe, within: inside)
        }
        let marks = stripe.equal(to: separator, or: lineBreak) & inside
        afterMark = marks >> 63
        return marks
    }

    /// The marks where other than plain cells may be.
    @inline(never)
    private mutating func specialMarks(_ stripe: some ByteStripe, within inside: UInt64) -> UInt64 {
        var breaks = stripe.equal(to: UInt8(ascii: "\n"))
        let separators = stripe.equal(to: separator)
        let others = stripe.controls & ~(breaks | separators) & inside
        if others != 0 { breaks |= returns(stripe, among: others) }
        if stripe.hasHighBytes { hasHighBytes = true }
        let quotes = stripe.equal(to: UInt8(ascii: "\"")) & inside
        let all = (breaks | separators) & inside
        if quotes | insideQuotes | afterClosing == 0 {
            afterMark = all >> 63
            return all
        }
        return marks(all, quotes, within: inside)
    }

    /// The carriage returns among control characters, of which tabs are well and others are faults.
    private mutating func returns(_ stripe: some ByteStripe, among controls: UInt64) -> UInt64 {
        let returns = stripe.equal(to: UInt8(ascii: "\r"))
        faults |= controls & ~(returns | stripe.equal(to: UInt8(ascii: "\t")))
        return returns
    }

    /// The marks outside quotation marks, where there are any of these.
    private mutating func marks(_ all: UInt64, _ quotes: UInt64, within inside: UInt64) -> UInt64 {
        let quoted = prefixParity(quotes) ^ insideQuotes
        let marks = all & ~quoted
        let (opening, closing) = (quotes & quoted, quotes & ~quoted)
        let (behindMark, behindClosing) = (marks << 1 | afterMark, closing << 1 | afterClosing)
        faults |= opening & ~(behindMark | behindClosing)
        faults |= behindClosing & ~(marks | opening) & inside
        insideQuotes = quoted >> 63 == 0 ? 0 : ~0
        afterMark = marks >> 63
        afterClosing = closing >> 63
        return marks
    }
}

/// Each bit is set if an odd number of bits is set up to it.
private func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    return parity ^ parity << 32
}
