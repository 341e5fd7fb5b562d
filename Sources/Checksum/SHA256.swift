import CDigest

/// A SHA-256 checksum (FIPS 180-4): 32 bytes.
public struct SHA256: Sendable, Hashable {
    public let bytes: [UInt8]

    /// The checksum of some bytes.
    public init(of content: [UInt8]) {
        var context = sha256_ctx()
        unsafe nettle_sha256_init(&context)
        unsafe content.withUnsafeBufferPointer { unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress) }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        unsafe digest.withUnsafeMutableBufferPointer {
            unsafe nettle_sha256_digest(&context, $0.count, $0.baseAddress)
        }
        bytes = digest
    }

    /// 64 hexadecimal digits, as `sha256sum` prints them.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
