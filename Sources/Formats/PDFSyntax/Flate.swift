internal import CDeflate

/// Compresses bytes as PDF's `FlateDecode` has them (RFC 1950), stream after stream: to make one takes its time.
@safe package final class Deflater {
    private let compressor: OpaquePointer

    /// - Throws: `compression` when there is no memory.
    package init() throws(PDFSyntaxError) {
        // Twice as fast as 6, and pages become no larger than by zlib's 6.
        let level: Int32 = 5
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { throw .compression(status: 0) }
        unsafe self.compressor = compressor
    }

    deinit { unsafe libdeflate_free_compressor(compressor) }

    /// The bytes compressed in the zlib format (RFC 1950).
    ///
    /// - Throws: `compression` when there is no memory.
    package func deflated(_ bytes: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
        let room = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
        }
        guard !packed.isEmpty else { throw .compression(status: 0) }
        return packed
    }
}

/// Undoes `deflated`; bytes behind the stream's end are passed over.
///
/// - Parameter limit: bytes beyond which nothing is unpacked.
package func inflated(_ packed: [UInt8], limit: Int = 1 << 28) throws(PDFSyntaxError) -> [UInt8] {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { throw .compression(status: 0) }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var room = min(limit, max(4096, packed.count * 8))  // what page content usually needs
    while true {
        var result = LIBDEFLATE_SUCCESS
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe result = libdeflate_zlib_decompress(
                decompressor, packed, packed.count, buffer.baseAddress, room, &count)
            if result != LIBDEFLATE_SUCCESS { count = 0 }
        }
        switch result {
        case LIBDEFLATE_SUCCESS: return bytes
        case LIBDEFLATE_INSUFFICIENT_SPACE where room < limit: room = min(limit, room * 4)
        case LIBDEFLATE_INSUFFICIENT_SPACE: throw .tooLarge(limit: limit)
        default: throw .compression(status: Int(result.rawValue))
        }
    }
}
