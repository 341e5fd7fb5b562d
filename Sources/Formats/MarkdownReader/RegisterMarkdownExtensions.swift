import CCmark

/// Registers cmark's extensions, such as tables; once, before the first thread starts.
///
/// cmark keeps its list of extensions for the whole process, without a lock. Two threads that register at the same time can
/// crash, or read a text without its tables.
package func registerMarkdownExtensions() { cmark_gfm_core_extensions_ensure_registered() }
