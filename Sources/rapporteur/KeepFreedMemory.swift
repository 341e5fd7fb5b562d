import CSystem

/// Has freed memory kept for what comes next, and fetched in large pieces, rather than given back to the system at once.
///
/// A run is short, and to be given its memory page by page again took a thirtieth of it.
func keepFreedMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, longestKept)
    mallopt(M_TRIM_THRESHOLD, longestKept)
}
