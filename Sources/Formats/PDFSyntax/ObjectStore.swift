/// The objects of the file to be written, numbered from 1 in the order in which they were asked for.
package struct ObjectStore {
    private var values: [PDFValue?] = []
    /// Packs the streams; made for the first.
    private var deflater: Deflater?

    /// A store without objects.
    package init() {}

    /// A number for an object that is set later.
    package mutating func reserve() -> PDFReference {
        values.append(nil)
        return PDFReference(number: values.count)
    }

    /// Reserves several numbers, in ascending order.
    package mutating func reserve(_ count: Int) -> [PDFReference] { (0..<count).map { _ in reserve() } }

    /// Sets the value of a reserved number.
    package mutating func set(_ reference: PDFReference, to value: PDFValue) { values[reference.number - 1] = value }

    /// Sets a dictionary as the value of a reserved number.
    package mutating func set(_ reference: PDFReference, to entries: PDFDictionary) {
        set(reference, to: .dictionary(entries))
    }

    /// Adds an object under a new number.
    package mutating func add(_ value: PDFValue) -> PDFReference {
        values.append(value)
        return PDFReference(number: values.count)
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

    /// All objects, by rising number.
    package func objects() -> [(reference: PDFReference, value: PDFValue)] {
        values.enumerated().map { index, value in
            guard let value else { preconditionFailure("object \(index + 1) was reserved and never set") }
            return (PDFReference(number: index + 1), value)
        }
    }
}
