import CSystem

/// Has memory that is freed kept for what comes next: the system would give it again and again, a page at a time.
package func keepFreedMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, longestKept)
    mallopt(M_TRIM_THRESHOLD, longestKept)
}
