import CSystem

/// Has memory that is freed kept for what comes next: a short run that needs much would be given it by the system again and
/// again, a page at a time, which took a twentieth of a build.
package func keepFreedMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, longestKept)
    mallopt(M_TRIM_THRESHOLD, longestKept)
}
