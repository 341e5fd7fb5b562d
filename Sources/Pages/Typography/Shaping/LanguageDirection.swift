/// Whether a language is written from right to left.
///
/// The script decides: the one in the tag (`az-Arab`), or else the usual script of the language in its region. An
/// unknown language counts as written from left to right.
///
/// The languages and regions are those of CLDR 49 (`supplemental/likelySubtags`) whose likely script has letters of
/// bidirectional class R or AL (`DerivedBidiClass.txt`).
///
/// - Parameter language: a language tag (BCP 47), in any case.
public func isRightToLeft(language: String) -> Bool {
    let subtags: [Substring] = language.lowercased().split(separator: "-")
    guard let primary = subtags.first, primary.count > 1 else { return false }
    let others = subtags.dropFirst().prefix { $0.count > 1 }  // up to an extension
    if let script = others.first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
        return RightToLeft.scripts.contains(String(script))
    }
    if let region = others.first(where: { $0.count == 2 }) {
        let pair = "\(primary)-\(region)"
        if RightToLeft.regions.contains(pair) { return true }
        if RightToLeft.otherRegions.contains(pair) { return false }
    }
    return RightToLeft.languages.contains(String(primary))
}

/// What is written from right to left; all in lower case.
private enum RightToLeft {
    /// Codes of ISO 15924.
    static let scripts: Set<String> = codes(
        """
        adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero
        narb nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc syre syrj
        syrn thaa yezi
        """)

    /// Languages, whatever the region is.
    static let languages: Set<String> = codes(
        """
        aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq
        ars ary arz ask atn auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf
        bjm bqi brh brk bsh bsk chg cja ckb clh czk dcc def deh dgl dmk dml dv ecy esh fa fay faz fia
        fub gbz ggg gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo he hkh hnd hno hoh hrt
        hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kbu kby kcy kfm khw klj
        kmz kqd ks ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa mfi mhj
        mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar obm odk omy oru ota otk oui pal pbt pgd
        phl phn phr phv plk prc prd prx ps psh psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh
        sds sgr sgy shd shm shu shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo
        tks tmr tov tra trg trm trw ug ur ush uzs vaf vgr vmh wbk wne wni wsv xco xhe xka xkc xkj xkp
        xld xly xmn xmr xna xpr xsa xsd xvi ydg yhd yi yih yud zba zdj zrp zum
        """)

    /// Regions in which a language is written from right to left, though it is not elsewhere.
    static let regions: Set<String> = codes(
        "az-iq az-ir ha-cm ha-sd kk-af kk-cn kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk tg-pk uz-af")

    /// Regions in which one of `languages` is written from left to right.
    static let otherRegions: Set<String> = codes("mey-sn sd-in ug-kz ug-mn")

    private static func codes(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { String($0) })
    }
}
