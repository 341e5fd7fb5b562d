import Glibc

/// A conversion into UTF-8 by iconv. Owns the descriptor and frees it.
@safe final class EncodingConversion {
    private let descriptor: iconv_t

    /// Nil when iconv does not know the encoding.
    init?(from name: String) {
        guard let descriptor = unsafe iconv_open("UTF-8", name), unsafe descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe iconv_close(descriptor) }

    /// The content in UTF-8, as far as it is in the encoding.
    ///
    /// - Returns: with the offset of the first byte that is not in the encoding; nil when all are.
    func converted(_ content: [UInt8]) -> (text: [UInt8], invalid: Int?) {
        var content = content.map { CChar(bitPattern: $0) }
        var text: [UInt8] = []
        text.reserveCapacity(content.count + content.count / 8)
        var piece = [CChar](repeating: 0, count: 1 << 16)
        unsafe iconv(descriptor, nil, nil, nil, nil)
        var offset = 0
        while true {
            var rest = piece.count
            var left = content.count - offset
            let status = unsafe content.withUnsafeMutableBufferPointer { input in
                unsafe piece.withUnsafeMutableBufferPointer { output in
                    var from = unsafe input.baseAddress.map { unsafe $0 + offset }
                    var to = output.baseAddress
                    return unsafe iconv(descriptor, &from, &left, &to, &rest)
                }
            }
            let isFull = status == Int(bitPattern: UInt.max) && errno == E2BIG
            offset = content.count - left
            text.append(contentsOf: piece.prefix(piece.count - rest).lazy.map { UInt8(bitPattern: $0) })
            if isFull { continue }
            if status != Int(bitPattern: UInt.max) { text += heldBack() }
            return (text, status == Int(bitPattern: UInt.max) ? offset : nil)
        }
    }

    /// The last letter, to which an accent may belong that does not follow.
    private func heldBack() -> [UInt8] {
        let most = 16
        var piece = [CChar](repeating: 0, count: most)
        var rest = most
        unsafe piece.withUnsafeMutableBufferPointer { output in
            var to = output.baseAddress
            unsafe iconv(descriptor, nil, nil, &to, &rest)
        }
        return piece.prefix(most - rest).map { UInt8(bitPattern: $0) }
    }
}
