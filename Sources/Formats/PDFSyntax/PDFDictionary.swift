/// A dictionary of PDF, in the order of its keys.
///
/// Nearly all have few entries: going through a row of them is faster than hashing keys.
package struct PDFDictionary: Sendable, Hashable {
    private var entries: [Entry]

    /// A key and its value.
    package struct Entry: Sendable, Hashable {
        /// The name, without the slash.
        package var key: String
        /// The value.
        package var value: PDFValue

        /// A key with its value.
        package init(key: String, value: PDFValue) {
            self.key = key
            self.value = value
        }
    }

    /// Up to so many entries are looked through one by one.
    private static let few = 16

    /// Takes entries in any order; of several with one key the last counts.
    package init(_ entries: [Entry]) {
        self.entries = entries
        if !isOrdered { order() }
    }

    private var isOrdered: Bool {
        entries.indices.dropFirst().allSatisfy { entries[$0 - 1].key < entries[$0].key }
    }

    private mutating func order() {
        if entries.count <= Self.few {
            let unordered = entries
            entries.removeAll(keepingCapacity: true)
            for entry in unordered { self[entry.key] = entry.value }
            return
        }
        let numbered = entries.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
        entries.removeAll(keepingCapacity: true)
        for (_, entry) in numbered {
            if entries.last?.key == entry.key { entries.removeLast() }
            entries.append(entry)
        }
    }

    /// The value of a key; nil when there is none. Setting nil removes the key.
    package subscript(_ key: String) -> PDFValue? {
        get {
            let index = index(of: key)
            return index < entries.count && entries[index].key == key ? entries[index].value : nil
        }
        set {
            let index = index(of: key)
            let isThere = index < entries.count && entries[index].key == key
            if let newValue {
                let entry = Entry(key: key, value: newValue)
                if isThere { entries[index] = entry } else { entries.insert(entry, at: index) }
            } else if isThere {
                entries.remove(at: index)
            }
        }
    }

    /// The position of a key, or where it would be.
    private func index(of key: String) -> Int {
        guard entries.count > Self.few else {
            return entries.firstIndex { $0.key >= key } ?? entries.count
        }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// In their order.
    package var keys: [String] { entries.map(\.key) }

    /// These entries with others; of one key, the others' value counts.
    package func adding(_ others: PDFDictionary) -> PDFDictionary { PDFDictionary(entries + others.entries) }
}

extension PDFDictionary: RandomAccessCollection {
    /// 0.
    package var startIndex: Int { 0 }
    /// The number of entries.
    package var endIndex: Int { entries.count }
    /// The entry at a position.
    package subscript(_ position: Int) -> Entry { entries[position] }
    /// Goes through the entries in their order.
    package func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
    /// The entries in the order of the literal.
    package init(dictionaryLiteral elements: (String, PDFValue)...) {
        self.init(elements.map { Entry(key: $0, value: $1) })
    }
}
