import CDigest

/// A SHA-256 checksum in the making, of what is not in memory as a whole.
public struct SHA256Sum {
    private var context = sha256_ctx()

    /// The checksum of no bytes yet.
    public init() { unsafe nettle_sha256_init(&context) }

    /// Takes the next bytes.
    public mutating func add(_ content: ArraySlice<UInt8>) {
        unsafe content.withUnsafeBufferPointer { unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    }

    /// The checksum of all bytes so far.
    public func checksum() -> SHA256 {
        var finished = context
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        unsafe digest.withUnsafeMutableBufferPointer {
            unsafe nettle_sha256_digest(&finished, $0.count, $0.baseAddress)
        }
        return SHA256(bytes: digest)
    }
}
