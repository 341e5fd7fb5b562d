/// A step through an XML document.
package enum XMLEvent: Sendable {
    case start(XMLElement)
    /// Text between two tags may come in several pieces.
    case text(String)
    case end(name: String)
}

/// A start tag. Names are without the prefix of their name space, as generators choose prefixes freely.
package struct XMLElement: Sendable {
    /// The name, without a namespace prefix.
    package var name: String
    /// In the order of the file.
    package var attributes: [XMLAttribute]
    /// Counted from 1, in characters.
    package var line: Int
    /// Counted from 1.
    package var column: Int

    /// The value of the first attribute of this name.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// An attribute of an element.
package struct XMLAttribute: Sendable {
    /// The name, without a namespace prefix.
    package var name: String
    /// The value, with references resolved.
    package var value: String
}

/// How much of an XML document is read at most.
package struct XMLLimits: Sendable {
    /// How many bytes are read at most.
    package var bytes: Int
    /// Elements inside each other: far more than any format for surveys or sheets nests.
    package var depth = 100
    /// Of one element.
    package var attributes = 256
    /// Of one tag, comment or instruction, which has to be held as a whole.
    package var tagBytes = 4 << 20

    /// - Parameter bytes: how many bytes to read at most.
    package init(bytes: Int) { self.bytes = bytes }
}
