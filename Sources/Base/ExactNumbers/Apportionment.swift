/// Rounds parts so that they sum to their rounded sum, by largest remainder (Hare and Niemeyer).
///
/// - Parameters:
///   - parts: none negative.
///   - decimals: 0 to 9.
/// - Returns: the parts as decimal texts, in their order; each is its floor or ceiling. Of equal remainders the larger part
///   gets the unit, of equal parts the first.
package func apportioned(_ parts: [ExactFraction], decimals: Int) -> [String] {
    var units = parts.map { $0.cutUnits(decimals: decimals) }
    let rounded = parts.reduce(ExactFraction(0), +).roundedUnits(decimals: decimals)
    var lacking = rounded - units.reduce(WholeNumber(0)) { $0 + $1.units }
    let order = parts.indices.sorted { left, right in
        if units[left].rest != units[right].rest { return units[left].rest > units[right].rest }
        return parts[left] == parts[right] ? left < right : parts[left] > parts[right]
    }
    for index in order where !lacking.isZero {
        units[index].units = units[index].units + .one
        lacking = lacking - .one
    }
    return units.map { decimalText($0.units, decimals: decimals) }
}
