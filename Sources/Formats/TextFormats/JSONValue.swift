/// A JSON value (RFC 8259).
///
/// The members of an object keep their order, so that the same values always give the same bytes.
public enum JSONValue: Sendable, Hashable {
    case object(JSONObject)
    case array([JSONValue])
    case string(String)
    case integer(Int)
    /// A decimal number in the digits in which it is written: `0.923077`.
    case number(String)
    case boolean(Bool)
    case null

    /// The string, or `null` when there is none.
    public static func optional(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }

    /// The integer, or `null` when there is none.
    public static func optional(_ integer: Int?) -> JSONValue { integer.map(JSONValue.integer) ?? .null }

    /// The number with these decimal digits, or `null` when there is none.
    public static func optional(number: String?) -> JSONValue { number.map(JSONValue.number) ?? .null }
}

/// The members of a JSON object, in the order in which they are written.
///
/// Write it as a dictionary literal: `["name": .string("annex"), "pages": .integer(12)]`.
public struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One name and its value.
    public struct Member: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue
    }

    /// In the order in which they are written. No name occurs twice.
    public private(set) var members: [Member] = []

    /// An object without members.
    public init() {}

    /// - Precondition: no name occurs twice.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (name, value) in elements { append(name, value) }
    }

    /// The value of a member; nil when there is no such member.
    public subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    /// Adds a member at the end.
    ///
    /// - Precondition: the object has no member of that name. Only the tests check it: a search for each member would take
    ///   as long as all of writing.
    public mutating func append(_ name: String, _ value: JSONValue) {
        assert(self[name] == nil, "the object has two members \"\(name)\"")
        appendNew(name, value)
    }

    /// Adds a member whose name the caller knows to be new, without a search.
    mutating func appendNew(_ name: String, _ value: JSONValue) {
        members.append(Member(name: name, value: value))
    }

    /// Keeps no more memory than the members need: a file has many objects.
    mutating func giveUpSpareRoom() {
        guard members.count > 4, members.capacity - members.count > members.capacity / 4 else { return }
        members = unsafe members.withUnsafeBufferPointer { unsafe Array($0) }
    }

    /// The members of both objects, those of the first before those of the second.
    ///
    /// - Precondition: they have no name in common.
    public static func + (first: JSONObject, second: JSONObject) -> JSONObject {
        var both = first
        both += second
        return both
    }

    /// Adds the members of another object at the end.
    ///
    /// - Precondition: they have no name in common.
    public static func += (first: inout JSONObject, second: JSONObject) {
        for member in second.members { first.append(member.name, member.value) }
    }
}
