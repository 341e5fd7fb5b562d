/// A SHA-256 checksum (FIPS 180-4): 32 bytes.
public struct SHA256: Sendable, Hashable {
    /// 32 bytes.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The checksum of some bytes.
    public init(of content: [UInt8]) {
        var sum = SHA256Sum()
        sum.add(content[...])
        self = sum.checksum()
    }

    /// 64 hexadecimal digits, as `sha256sum` prints them.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
