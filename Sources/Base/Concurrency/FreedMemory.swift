import CSystem
import Glibc

/// Keeps memory that is freed for what comes next, in the whole process; once, before the first thread starts.
///
/// Otherwise the C library returns it to the system, which gives it again and again, a page at a time.
package func keepFreedMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    // The most that the C library takes: it ignores a larger number.
    let largestBlock: Int32 = 32 << 20
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, largestBlock)
    mallopt(M_TRIM_THRESHOLD, longestKept)
}

/// Takes the memory that this thread will work in from the system at once; not for the process's first thread.
///
/// Otherwise the C library takes it one page at a time, with a call of the system for each. What is not used costs nothing.
func growHeap() {
    let enough = 16 << 20
    guard let piece = unsafe malloc(enough) else { return }
    // The compiler takes out a piece that nothing looks at.
    _ = unsafe malloc_usable_size(piece)
    unsafe free(piece)
}
