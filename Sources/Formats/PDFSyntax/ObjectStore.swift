/// The objects of the file to be written, numbered from 1 in the order in which they were asked for.
///
/// An object is kept as the bytes that are written of it, which take a third of the memory of its value.
package struct ObjectStore {
    /// What is known of an object.
    enum Stored {
        case reserved
        /// Anything but a stream, as it is written.
        case written([UInt8])
        /// A stream; or a value that cannot be written, which writing the file reports.
        case value(PDFValue)
    }

    /// By number, the first being 1.
    private(set) var objects: [Stored] = []
    /// Kept for the next object.
    private var scratch: [UInt8] = []
    /// Packs the streams; made for the first.
    private var deflater: Deflater?

    /// A store without objects.
    package init() {}

    /// A number for an object that is set later.
    package mutating func reserve() -> PDFReference {
        objects.append(.reserved)
        return PDFReference(number: objects.count)
    }

    /// Reserves several numbers, in ascending order.
    package mutating func reserve(_ count: Int) -> [PDFReference] { (0..<count).map { _ in reserve() } }

    /// Sets the value of a reserved number.
    package mutating func set(_ reference: PDFReference, to value: PDFValue) {
        objects[reference.number - 1] = stored(value)
    }

    /// Sets a dictionary as the value of a reserved number.
    package mutating func set(_ reference: PDFReference, to entries: PDFDictionary) {
        set(reference, to: .dictionary(entries))
    }

    /// Adds an object under a new number.
    package mutating func add(_ value: PDFValue) -> PDFReference {
        objects.append(stored(value))
        return PDFReference(number: objects.count)
    }

    /// Adds a dictionary under a new number.
    package mutating func add(_ entries: PDFDictionary) -> PDFReference { add(.dictionary(entries)) }

    /// Adds a stream, packed.
    package mutating func addPacked(_ entries: PDFDictionary = [:], _ bytes: [UInt8]) throws(PDFSyntaxError)
        -> PDFReference
    {
        let packed = try sharedDeflater().deflated(bytes)
        return add(.stream(entries.adding(["Filter": .name("FlateDecode")]), packed))
    }

    mutating func sharedDeflater() throws(PDFSyntaxError) -> Deflater {
        if let deflater { return deflater }
        let made = try Deflater()
        deflater = made
        return made
    }

    private mutating func stored(_ value: PDFValue) -> Stored {
        if case .stream = value { return .value(value) }
        scratch.removeAll(keepingCapacity: true)
        do throws(PDFSyntaxError) { try scratch.append(value) } catch { return .value(value) }
        return .written(scratch.copiedExactly)
    }
}
