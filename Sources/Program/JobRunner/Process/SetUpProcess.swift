import Concurrency
import MarkdownReader
import Typography

/// Sets up what the system's libraries keep for the whole process.
///
/// Call it once, before the first thread starts and before any other function of this module. The program does so at its
/// entry, and the tests do before their first test (Tests/Support/TestSetUp).
///
/// These libraries have such state:
/// - cmark-gfm keeps a list of extensions without a lock: they are registered here.
/// - Fontconfig keeps a current configuration, which Pango fills from the system's fonts: an empty one is set here.
/// - The C library's allocator returns freed memory to the system: it keeps it from here on.
///
/// These have none that threads could see half made, so that nothing is set up for them:
/// - Pango, GLib and HarfBuzz fill their tables once, under locks or with atomic operations; each thread has its own font map.
/// - Fontconfig's configuration of a report's fonts is shared by all threads, and not changed once it is made; what it hands
///   out is counted with atomic operations.
/// - Cairo guards its map of font faces with a lock. FreeType keeps everything in an `FT_Library`, and Cairo's is under that
///   lock; ours belong to one thread.
/// - Expat, libzip, libyaml, libdeflate and Nettle keep everything in their parsers, archives and sums. libdeflate and Nettle
///   look up once what the processor can do, and each thread that does finds the same.
/// - The C library's locale and environment are read and never changed.
public func setUpProcess() {
    keepFreedMemory()
    registerMarkdownExtensions()
    leaveOutSystemFonts()
}
