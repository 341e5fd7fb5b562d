import Diagnostics

/// Finds two lists that should be equal but differ: a summary's messages and an annex's headings.
struct UnequalLists {
    private struct Item {
        var number: Int
        /// As written, without its number.
        var text: String
        /// The words that carry meaning, sorted, each once.
        var words: [Int]
        /// All words in order, without hyphens, since line ends remove them.
        var all: [String]
        /// The indices among them where a line begins with a capital: a heading may end there.
        var lineStarts: Set<Int>
        var place: Place
    }

    private struct NumberedList {
        var label: String
        var items: [Item]
        var words: Set<Int>
    }

    private var wordNumbers: [String: Int] = [:]

    private static let mostLists = 40
    private static let mostItems = 60
    private static let fewestItems = 3

    static func findings(_ texts: [AuditedText]) -> [AuditFinding] {
        var reader = UnequalLists()
        var lists: [NumberedList] = []
        for text in texts { lists += reader.lists(text) }
        lists = Array(lists.filter { $0.items.count >= fewestItems }.prefix(mostLists))
        return lists.indices.flatMap { first in
            lists.indices.dropFirst(first + 1).flatMap { compare(lists[first], lists[$0]) }
        }
    }

    // MARK: Reading

    /// Runs of numbered blocks with one label; a smaller number begins another list. Captions of graphs and tables are left out, since
    /// two documents may show different ones.
    private mutating func lists(_ text: AuditedText) -> [NumberedList] {
        var lists: [NumberedList] = []
        var open: [String: Int] = [:]
        for block in text.blocks {
            guard let number = block.number, number.tokenCount < block.tokens.count,
                !Placeholders.numberedThings.contains(number.label)
            else { continue }
            let item = item(number, of: block, text)
            if let index = open[number.label], let last = lists[index].items.last, number.value > last.number {
                if lists[index].items.count < Self.mostItems {
                    lists[index].items.append(item)
                    lists[index].words.formUnion(item.words)
                }
            } else {
                open[number.label] = lists.count
                lists.append(NumberedList(label: number.label, items: [item], words: Set(item.words)))
            }
        }
        return lists
    }

    private mutating func item(_ number: BlockNumber, of block: TextBlock, _ text: AuditedText) -> Item {
        let longest = 60
        let range = number.tokenCount..<min(block.tokens.count, number.tokenCount + longest)
        let tokens = block.tokens[range].filter { $0.kind != .mark }
        let words = tokens.map { $0.key.replacing("-", with: "") }
        let lineStarts = words.indices.dropFirst().filter {
            tokens[$0].line != tokens[$0 - 1].line && tokens[$0].isCapitalized
        }
        let meaning = words.filter { $0.count > 2 && !smallWords.contains($0) }
        let numbers = Set(
            meaning.map { word in
                let next = wordNumbers.count
                if let known = wordNumbers[word] { return known }
                wordNumbers[word] = next
                return next
            })
        let written = block.text(range).trimmingEnd(of: ".;,:")
        return Item(
            number: number.value, text: written, words: numbers.sorted(), all: words, lineStarts: Set(lineStarts),
            place: text.place(block))
    }

    // MARK: Comparing

    /// Compares two lists if at least half of the shorter one's items are also in the other.
    private static func compare(_ first: NumberedList, _ second: NumberedList) -> [AuditFinding] {
        let shared = first.words.intersection(second.words).count
        guard shared * 3 >= min(first.words.count, second.words.count) else { return [] }
        let pairs = pairs(first, second)
        guard pairs.count * 2 >= min(first.items.count, second.items.count), pairs.count >= fewestItems else {
            return []
        }
        var findings = pairs.filter { !isEqual(first.items[$0], second.items[$1]) }.map { pair in
            difference(first.items[pair.0], second.items[pair.1])
        }
        let (inFirst, inSecond) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        findings += first.items.indices.filter { !inFirst.contains($0) }.map { missing(first.items[$0], from: second) }
        findings += second.items.indices.filter { !inSecond.contains($0) }.map {
            missing(second.items[$0], from: first)
        }
        return findings
    }

    /// Whether two items are equal, apart from a page number behind one, as in a contents list, and a paragraph below it.
    private static func isEqual(_ first: Item, _ second: Item) -> Bool {
        let shared = zip(first.all, second.all).prefix { $0 == $1 }.count
        return shared > 0 && ends(first, behind: shared) && ends(second, behind: shared)
    }

    /// Whether a heading may end after this many words: at the item's end, or where a line begins with a capital.
    private static func ends(_ item: Item, behind count: Int) -> Bool {
        let isEnd: (Int) -> Bool = { $0 >= item.all.count || item.lineStarts.contains($0) }
        return isEnd(count) || isNumber(item.all[count]) && isEnd(count + 1)
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// Pairs of items, the most similar first, each item used once.
    private static func pairs(_ first: NumberedList, _ second: NumberedList) -> [(Int, Int)] {
        var candidates: [(likeness: Int, Int, Int)] = []
        for (index, item) in first.items.enumerated() {
            for (other, candidate) in second.items.enumerated() {
                let likeness = likeness(item, candidate)
                let alike = 50
                if likeness >= alike { candidates.append((likeness, index, other)) }
            }
        }
        candidates.sort { ($0.likeness, $1.1, $1.2) > ($1.likeness, $0.1, $0.2) }
        var (usedFirst, usedSecond): (Set<Int>, Set<Int>) = ([], [])
        var pairs: [(Int, Int)] = []
        for (_, index, other) in candidates where !usedFirst.contains(index) && !usedSecond.contains(other) {
            usedFirst.insert(index)
            usedSecond.insert(other)
            pairs.append((index, other))
        }
        return pairs.sorted { $0 < $1 }
    }

    /// The shared words in per cent of the shorter item's words.
    private static func likeness(_ first: Item, _ second: Item) -> Int {
        var (left, right, shared) = (0, 0, 0)
        while left < first.words.count, right < second.words.count {
            if first.words[left] == second.words[right] { shared += 1 }
            let (a, b) = (first.words[left], second.words[right])
            left += a <= b ? 1 : 0
            right += b <= a ? 1 : 0
        }
        let shorter = min(first.words.count, second.words.count)
        return shorter == 0 ? 0 : shared * 100 / shorter
    }

    private static func difference(_ first: Item, _ second: Item) -> AuditFinding {
        AuditFinding(
            place: second.place, verdict: .listsDiffer, subject: second.text,
            reason: "the item at \(first.place.seen(from: second.place)) should be the same, but is \"\(first.text)\"")
    }

    private static func missing(_ item: Item, from other: NumberedList) -> AuditFinding {
        let place = other.items.first.map { $0.place.seen(from: item.place) } ?? ""
        return AuditFinding(
            place: item.place, verdict: .listsDiffer, subject: item.text,
            reason: "the list that begins at \(place) should contain this too")
    }
}

extension String {
    fileprivate func trimmingEnd(of characters: String) -> String {
        var text = self[...]
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
