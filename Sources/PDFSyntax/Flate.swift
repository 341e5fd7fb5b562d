internal import CZlib

/// Compresses bytes as zlib does (RFC 1950).
package func deflated(_ bytes: [UInt8]) throws(PDFSyntaxError) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    let status = unsafe compress2(&packed, &count, bytes, UInt(bytes.count), 6)
    guard status == Z_OK else { throw .compression(status: Int(status)) }
    packed.removeLast(packed.count - Int(count))
    return packed
}

/// Undoes `deflated`.
///
/// - Parameter limit: bytes beyond which nothing is unpacked.
package func inflated(_ packed: [UInt8], limit: Int = 1 << 28) throws(PDFSyntaxError) -> [UInt8] {
    var room = min(limit, max(4096, packed.count * 8))  // what page content usually needs
    while true {
        var bytes = [UInt8](repeating: 0, count: room)
        var count = UInt(room)
        let status = unsafe uncompress(&bytes, &count, packed, UInt(packed.count))
        if status == Z_BUF_ERROR, room < packed.count * 2048 {  // nothing unpacks to more than 1032 times its size
            guard room < limit else { throw .tooLarge(limit: limit) }
            room = min(limit, room * 4)
            continue
        }
        guard status == Z_OK else { throw .compression(status: Int(status)) }
        bytes.removeLast(bytes.count - Int(count))
        return bytes
    }
}
