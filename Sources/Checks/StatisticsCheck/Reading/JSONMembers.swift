internal import ExactNumbers
internal import TextFormats

/// The members of a JSON object, read by name; a problem names the path of the member.
struct JSONMembers {
    private let object: JSONObject
    private let path: String

    init(_ value: JSONValue, path: String) throws(StatisticsFileProblem) {
        guard case .object(let object) = value else {
            throw StatisticsFileProblem(message: path.isEmpty ? "is not an object" : "\(path) is not an object")
        }
        self.object = object
        self.path = path
    }

    func problem(_ name: String, _ message: String) -> StatisticsFileProblem {
        StatisticsFileProblem(message: "\(path(name)) \(message)")
    }

    private func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func has(_ name: String) -> Bool { object[name] != nil }

    func optionalString(_ name: String) throws(StatisticsFileProblem) -> String? {
        switch object[name] {
        case .string(let text): return text
        case nil, .null: return nil
        case .object, .array, .integer, .number, .boolean: throw problem(name, "is not a text")
        }
    }

    func string(_ name: String) throws(StatisticsFileProblem) -> String {
        guard let text = try optionalString(name) else { throw problem(name, "is missing") }
        return text
    }

    func optionalInteger(_ name: String) throws(StatisticsFileProblem) -> Int? {
        switch object[name] {
        case .integer(let integer): return integer
        case nil, .null: return nil
        case .object, .array, .string, .number, .boolean: throw problem(name, "is not a whole number")
        }
    }

    func integer(_ name: String) throws(StatisticsFileProblem) -> Int {
        guard let integer = try optionalInteger(name) else { throw problem(name, "is missing") }
        return integer
    }

    func boolean(_ name: String) throws(StatisticsFileProblem) -> Bool {
        guard case .boolean(let boolean) = object[name] else { throw problem(name, "is neither true nor false") }
        return boolean
    }

    func optionalFraction(_ name: String) throws(StatisticsFileProblem) -> ExactFraction? {
        guard let text = try optionalString(name) else { return nil }
        guard let fraction = ExactFraction(text: text) else {
            throw problem(name, "is not a whole number or fraction: \"\(text)\"")
        }
        return fraction
    }

    func fraction(_ name: String) throws(StatisticsFileProblem) -> ExactFraction {
        guard let fraction = try optionalFraction(name) else { throw problem(name, "is missing") }
        return fraction
    }

    func optionalCase<Value: RawRepresentable>(
        _ name: String, _: Value.Type
    ) throws(StatisticsFileProblem) -> Value? where Value.RawValue == String {
        guard let text = try optionalString(name) else { return nil }
        guard let value = Value(rawValue: text) else { throw problem(name, "is \"\(text)\", which is not known") }
        return value
    }

    func required<Value: RawRepresentable>(
        _ name: String, _ type: Value.Type
    ) throws(StatisticsFileProblem) -> Value where Value.RawValue == String {
        guard let value = try optionalCase(name, type) else { throw problem(name, "is missing") }
        return value
    }

    /// The items of an array with their paths; none when there is no such member.
    func values(_ name: String) throws(StatisticsFileProblem) -> [(value: JSONValue, path: String)] {
        switch object[name] {
        case .array(let items): return items.enumerated().map { ($1, "\(path(name))[\($0)]") }
        case nil, .null: return []
        case .object, .string, .integer, .number, .boolean: throw problem(name, "is not a list")
        }
    }

    func list(_ name: String) throws(StatisticsFileProblem) -> [JSONMembers] {
        try values(name).map { item throws(StatisticsFileProblem) in try JSONMembers(item.value, path: item.path) }
    }

    func strings(_ name: String) throws(StatisticsFileProblem) -> [String] {
        try values(name).map { item throws(StatisticsFileProblem) in
            guard case .string(let text) = item.value else {
                throw StatisticsFileProblem(message: "\(item.path) is not a text")
            }
            return text
        }
    }

    /// A list of pairs of texts.
    func pairs(_ name: String) throws(StatisticsFileProblem) -> [(String, String)] {
        try values(name).map { item throws(StatisticsFileProblem) in
            guard case .array(let parts) = item.value, parts.count == 2, case .string(let first) = parts[0],
                case .string(let second) = parts[1]
            else { throw StatisticsFileProblem(message: "\(item.path) is not a pair of texts") }
            return (first, second)
        }
    }

    /// The members of an object that are objects themselves, by name; none when there is no such member.
    func objects(_ name: String) throws(StatisticsFileProblem) -> [(String, JSONMembers)] {
        guard let value = object[name] else { return [] }
        return try JSONMembers(value, path: path(name)).allObjects()
    }

    /// A member that is an object; nil when there is none.
    func optionalObject(_ name: String) throws(StatisticsFileProblem) -> JSONMembers? {
        guard let value = object[name] else { return nil }
        return try JSONMembers(value, path: path(name))
    }

    func allObjects() throws(StatisticsFileProblem) -> [(String, JSONMembers)] {
        try object.members.map { member throws(StatisticsFileProblem) in
            (member.name, try JSONMembers(member.value, path: path(member.name)))
        }
    }

    /// The members, each a list of texts.
    func allLists() throws(StatisticsFileProblem) -> [(name: String, texts: [String])] {
        try object.members.map { member throws(StatisticsFileProblem) in (member.name, try strings(member.name)) }
    }

    func allStrings() throws(StatisticsFileProblem) -> [(value: String, word: String)] {
        try object.members.map { member throws(StatisticsFileProblem) in (member.name, try string(member.name)) }
    }
}
