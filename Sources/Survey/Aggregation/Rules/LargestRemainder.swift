internal import ExactNumbers

/// The shares of a table's rows in per cent, rounded together: all are cut, and the units that then lack to their rounded sum
/// (to 100, when they make up the whole base) go to the largest remainders, of equal ones to the larger count, then to the
/// option that is first in the codebook. Each is therefore its floor or ceiling.
///
/// - Precondition: the base is not zero, so that each row has a share.
func percentsByLargestRemainder(_ table: ResultTable, _ kind: BaseKind, _ decimals: Int) -> [String] {
    let indices = table.rows.indices.filter { table.share(of: table.rows[$0], in: kind) != nil }
    let shares = indices.compactMap { table.share(of: table.rows[$0], in: kind)?.exact }
    let texts = apportioned(shares.map { $0 * ExactFraction(100) }, decimals: decimals)
    var all = Array(repeating: "", count: table.rows.count)
    for (index, text) in zip(indices, texts) { all[index] = text }
    return all
}
