import CSystem

/// Keeps memory that is freed for what comes next, in the whole process; once, before the first thread starts.
///
/// Otherwise the C library returns it to the system, which gives it again and again, a page at a time.
package func keepFreedMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, longestKept)
    mallopt(M_TRIM_THRESHOLD, longestKept)
}
