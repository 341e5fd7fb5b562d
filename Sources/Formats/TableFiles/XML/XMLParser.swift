import CExpat
package import Diagnostics

/// Reads an XML document step by step. Owns an expat parser and frees it.
///
/// Document type declarations are refused, and with them every entity that a document could declare: neither expansion
/// without end nor another file is ever read.
@safe package final class XMLParser {
    /// Where the document is: a file, or a part of one.
    package struct Source {
        /// The path as the user gave it.
        package var file: String
        /// The part of an archive; nil for a file of its own.
        package var part: String?

        /// A file, or a part of an archive.
        package init(file: String, part: String? = nil) {
            self.file = file
            self.part = part
        }

        /// The place of a line and column, both counted from 1.
        package func place(line: Int, column: Int) -> Place {
            guard let part else { return Place(file: file, line: line, column: column) }
            return Place(file: file, line: line, column: column, cell: "\(part):\(line):\(column)")
        }
    }

    private let source: Source
    private let limits: XMLLimits
    private let chunk: () throws(ReportError) -> [UInt8]
    private let parser: XML_Parser
    private var events: [XMLEvent] = []
    private var position = 0
    /// expat breaks text at every line and every reference: pieces that follow each other are joined here.
    private var pendingText: [UInt8] = []
    private var fed = 0
    private var depth = 0
    private var isFinished = false
    private var problem: Diagnostic?

    /// - Parameter chunk: gives the next bytes of the document, none at its end.
    package init(_ source: Source, limits: XMLLimits, chunk: @escaping () throws(ReportError) -> [UInt8]) {
        self.source = source
        self.limits = limits
        self.chunk = chunk
        guard let parser = unsafe XML_ParserCreate(nil) else {
            preconditionFailure("expat fails to make a parser only when memory is exhausted")
        }
        unsafe self.parser = parser
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(parser, Self.startHandler, Self.endHandler)
        unsafe XML_SetCharacterDataHandler(parser, Self.textHandler)
        unsafe XML_SetStartDoctypeDeclHandler(parser, Self.doctypeHandler)
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// The next step; nil at the end of the document. Not to be called again after it threw.
    ///
    /// - Throws: the place where the document is not XML or passes a limit, or what `chunk` threw; what comes before that
    ///   place comes first.
    package func next() throws(ReportError) -> XMLEvent? {
        while position == events.count {
            if let problem { throw ReportError(problem) }
            if isFinished { return nil }
            events.removeAll(keepingCapacity: true)
            position = 0
            feed(try chunk())
        }
        defer { position += 1 }
        return events[position]
    }

    private func feed(_ bytes: [UInt8]) {
        isFinished = bytes.isEmpty
        fed += bytes.count
        guard fed <= limits.bytes else {
            problem = limits.tooLarge(at: place)
            return
        }
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe XML_Parse(
                parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), isFinished ? 1 : 0
            )
        }
        flushText()
        if problem != nil { return }
        let read = unsafe Int(XML_GetCurrentByteIndex(parser))
        if status == XML_STATUS_ERROR {
            problem = notWellFormed
        } else if fed - read > limits.tagBytes, !isFinished {
            problem = Diagnostic("xml-limit", at: place, limits.tagTooLong)
        }
    }

    private var line: Int { unsafe Int(clamping: XML_GetCurrentLineNumber(parser)) }
    private var column: Int { unsafe Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1 }
    private var place: Place { source.place(line: line, column: column) }

    private var notWellFormed: Diagnostic {
        let message =
            unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? "unknown error"
        return Diagnostic("broken-xml", at: place, "this is not well-formed XML: \(message)")
    }

    private func stop(_ code: String, _ message: String, hint: String? = nil) {
        if problem == nil { problem = Diagnostic(code, at: place, message, hint: hint) }
        unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}

extension XMLParser {
    private func start(_ name: String, _ attributes: [XMLAttribute]) {
        depth += 1
        if depth > limits.depth { return stop("xml-limit", "more than \(limits.depth) elements inside each other") }
        if attributes.count > limits.attributes {
            return stop("xml-limit", "more than \(limits.attributes) attributes of one element")
        }
        flushText()
        events.append(.start(XMLElement(name: name, attributes: attributes, line: line, column: column)))
    }

    private func end(_ name: String) {
        depth -= 1
        flushText()
        events.append(.end(name: name))
    }

    private func flushText() {
        if pendingText.isEmpty { return }
        events.append(.text(String(decoding: pendingText, as: UTF8.self)))
        pendingText.removeAll(keepingCapacity: true)
    }

    private static let startHandler: XML_StartElementHandler = { context, name, attributes in
        guard let parser = unsafe owner(context), let name = unsafe name, var pair = unsafe attributes else { return }
        var list: [XMLAttribute] = []
        while let key = unsafe pair[0], let value = unsafe pair[1], list.count <= parser.limits.attributes {
            unsafe list.append(XMLAttribute(name: localName(key), value: String(cString: value)))
            unsafe pair += 2
        }
        unsafe parser.start(localName(name), list)
    }

    private static let endHandler: XML_EndElementHandler = { context, name in
        guard let parser = unsafe owner(context), let name = unsafe name else { return }
        unsafe parser.end(localName(name))
    }

    private static let textHandler: XML_CharacterDataHandler = { context, text, count in
        guard let parser = unsafe owner(context), let text = unsafe text else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
        unsafe parser.pendingText.append(contentsOf: bytes)
    }

    private static let doctypeHandler: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
        guard let parser = unsafe owner(context) else { return }
        parser.stop(
            "xml-doctype", "a document type declaration (DOCTYPE), with which no file is read", hint: "delete it")
    }

    private static func owner(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue()
    }

    private static func localName(_ name: UnsafePointer<XML_Char>) -> String {
        let full = unsafe String(cString: name)
        guard let colon = full.utf8.lastIndex(of: UInt8(ascii: ":")) else { return full }
        return String(full[full.utf8.index(after: colon)...])
    }
}
