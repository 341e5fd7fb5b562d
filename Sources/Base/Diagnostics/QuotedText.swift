/// A text of the user's in quotation marks, for a message; of a long one only the beginning.
package func quoted(_ text: String) -> String {
    let longest = 60
    let beginning = text.prefix(longest)
    return beginning.endIndex == text.endIndex ? "\"\(text)\"" : "\"\(beginning)…\""
}
