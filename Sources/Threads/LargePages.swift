import CSystem
import Glibc

/// Prepares the memory of a short run that needs much: what is freed is kept for what comes next, and the system gives this
/// thread's memory in large pages. To be given it in small ones, again and again, took a tenth of a build.
///
/// A hint only: where the system has no large pages to give, nothing changes.
package func prepareMemory() {
    let (piece, longestKept): (Int32, Int32) = (4 << 20, 64 << 20)
    mallopt(M_TOP_PAD, piece)
    mallopt(M_MMAP_THRESHOLD, longestKept)
    mallopt(M_TRIM_THRESHOLD, longestKept)
    askForLargePages()
}

/// Has the memory that this thread takes next given in large pages.
func askForLargePages() {
    let (count, page) = (16 << 20, 2 << 20)
    guard let room = unsafe malloc(count) else { return }
    let start = (Int(bitPattern: room) + page - 1) / page * page
    let end = (Int(bitPattern: room) + count) / page * page
    unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    unsafe free(room)
}
