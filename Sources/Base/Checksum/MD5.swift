import CDigest

/// An MD5 checksum (RFC 1321): 16 bytes. It finds damage, not deceit; PDF knows no other for attached files.
public struct MD5: Sendable, Hashable {
    /// 16 bytes.
    public let bytes: [UInt8]

    /// The checksum of some bytes.
    public init(of content: [UInt8]) {
        var context = md5_ctx()
        unsafe nettle_md5_init(&context)
        unsafe content.withUnsafeBufferPointer { unsafe nettle_md5_update(&context, $0.count, $0.baseAddress) }
        var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_SIZE))
        unsafe digest.withUnsafeMutableBufferPointer {
            unsafe nettle_md5_digest(&context, $0.count, $0.baseAddress)
        }
        bytes = digest
    }
}
