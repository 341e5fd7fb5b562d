import CYaml

/// A step of libyaml's parser through a file.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias
        case scalar(String, isPlain: Bool)
    }

    var kind: Kind
    var anchor: String?
    var tag: String?
    var mark: YAMLMark
}

/// A position as libyaml counts: both numbers from 0, columns in Unicode scalars.
struct YAMLMark {
    var line: Int
    var column: Int
}

/// Why libyaml stopped.
struct YAMLProblem: Error {
    var text: String
    /// What libyaml was about and where that began.
    var context: String?
    var contextMark: YAMLMark?
    /// Nil when libyaml could not read a character; then `byteOffset` says which.
    var mark: YAMLMark?
    var byteOffset: Int
}

/// Owns a libyaml parser together with the bytes that it reads, and frees both.
@safe struct YAMLEventSource: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: UTF-8 without a byte-order mark.
    init(_ bytes: ArraySlice<UInt8>) {
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(fromContentsOf: bytes)
        unsafe parser = .allocate(capacity: 1)
        let status = unsafe yaml_parser_initialize(parser)
        precondition(status == 1, "libyaml fails to make a parser only when memory is exhausted")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next step; not to be called again after the end of the stream or a problem.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe YAMLEvent(
            kind: kind(of: event), anchor: anchor(of: event), tag: tag(of: event), mark: YAMLMark(event.start_mark))
    }

    private func problem() -> YAMLProblem {
        let state = unsafe parser.pointee
        let hasMark = unsafe state.error != YAML_READER_ERROR && state.error != YAML_MEMORY_ERROR
        return unsafe YAMLProblem(
            text: text(state.problem) ?? "libyaml found no memory",
            context: text(state.context), contextMark: state.context == nil ? nil : YAMLMark(state.context_mark),
            mark: hasMark ? YAMLMark(state.problem_mark) : nil, byteOffset: Int(state.problem_offset))
    }
}

extension YAMLMark {
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line), column: Int(mark.column))
    }
}

private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT: unsafe scalar(event)
    case YAML_SEQUENCE_START_EVENT: .sequenceStart
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
}

private func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let value = unsafe event.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: value.value, count: value.length)
    return unsafe .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: value.style == YAML_PLAIN_SCALAR_STYLE)
}

private func anchor(of event: yaml_event_t) -> String? {
    switch unsafe event.type {
    case YAML_ALIAS_EVENT: unsafe text(event.data.alias.anchor)
    case YAML_SCALAR_EVENT: unsafe text(event.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: unsafe text(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: unsafe text(event.data.mapping_start.anchor)
    default: nil
    }
}

private func tag(of event: yaml_event_t) -> String? {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: unsafe text(event.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT: unsafe text(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: unsafe text(event.data.mapping_start.tag)
    default: nil
    }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
}
