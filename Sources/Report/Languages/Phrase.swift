/// Every fixed text that a document shows, by its id in the catalogues.
///
/// The ids are a closed set: a catalogue that lacks one, or has one more, is in error.
public enum Phrase: String, Sendable, Hashable, CaseIterable {
    // MARK: Pages

    case contents
    case inThisReport = "in-this-report"
    case listOfTables = "list-of-tables"
    case notes
    case provenance
    case pageOfPages = "page-of-pages"
    case pageInFigures = "page-in-figures"
    case listNumber = "list-number"
    case noteMark = "note-mark"
    case noteReference = "note-reference"
    case noteReturn = "note-return"
    case statisticOrigin = "statistic-origin"
    case captionLabel = "caption-label"
    case tableLabel = "table-label"
    case tablePart = "table-part"
    case tablePartAlone = "table-part-alone"
    case numberedHeading = "numbered-heading"
    case shortHeadingNumber = "short-heading-number"
    case paraphrased

    // MARK: Numbers

    case percentInProse = "percent-in-prose"
    case percentInTables = "percent-in-tables"
    case lessPercentInProse = "less-percent-in-prose"
    case lessPercentInTables = "less-percent-in-tables"
    case morePercentInProse = "more-percent-in-prose"
    case morePercentInTables = "more-percent-in-tables"
    case countAndShare = "count-and-share"
    case countOfUnit = "count-of-unit"
    case response
    case withDetails = "with-details"
    case weighted
    case smallBase = "small-base"
    case countOfBase = "count-of-base"
    case countOfBaseAsked = "count-of-base-asked"
    case countOfBaseResponded = "count-of-base-responded"
    case countOfBaseInvited = "count-of-base-invited"
    case countOfBaseUnit = "count-of-base-unit"
    case countOfBaseUnitAsked = "count-of-base-unit-asked"
    case countOfBaseUnitResponded = "count-of-base-unit-responded"
    case countOfBaseUnitInvited = "count-of-base-unit-invited"
    case unchanged
    case up
    case upLess = "up-less"
    case down
    case downLess = "down-less"
    case fromTo = "from-to"
    case upSize = "up-size"
    case upLessSize = "up-less-size"
    case downSize = "down-size"
    case downLessSize = "down-less-size"
    case upRanks = "up-ranks"
    case downRanks = "down-ranks"
    case fromToMean = "from-to-mean"
    case fromToRank = "from-to-rank"
    case fromToUnits = "from-to-units"
    case furtherAnswers = "further-answers"

    // MARK: Graphs

    case graphLabel = "graph-label"
    case barGraph = "bar-graph"
    case donutGraph = "donut-graph"
    case stripGraph = "strip-graph"
    case lollipopGraph = "lollipop-graph"
    case dotsGraph = "dots-graph"
    case stackedGraph = "stacked-graph"
    case divergingGraph = "diverging-graph"
    case besideTheBars = "beside-the-bars"
    case allOfBase = "all-of-base"
    case allResponses = "all-responses"
    case withoutAnswers = "without-answers"
    case fromFirstToLast = "from-first-to-last"
    case allValues = "all-values"
    case optionCount = "option-count"
    case optionCountAndShare = "option-count-and-share"
    case optionCountAndSmallShare = "option-count-and-small-share"
    case source

    // MARK: Tables

    case option
    case measure
    case value
    case total
    case notStated = "not-stated"
    case item
    case baseOfItem = "base-of-item"
    case unweightedUnits = "unweighted-units"
    case weightedCount = "weighted-count"
    case shareOfRespondents = "share-of-respondents"
    case shareOfResponses = "share-of-responses"
    case rank
    case unitsThatAnswered = "units-that-answered"
    case baseThatAnswered = "base-that-answered"
    case weightedBase = "weighted-base"
    case mean
    case median
    case minimum
    case maximum
    case lowerQuartile = "lower-quartile"
    case upperQuartile = "upper-quartile"
    case meanRank = "mean-rank"
    case rankedFirst = "ranked-first"
    case timesRanked = "times-ranked"
    case thisSurvey = "this-survey"
    case changeInPoints = "change-in-points"
    case kindSingleChoice = "kind-single-choice"
    case kindMultipleChoice = "kind-multiple-choice"
    case kindScale = "kind-scale"
    case kindRanking = "kind-ranking"
    case kindNumber = "kind-number"
    case kindOpen = "kind-open"
    case askedOfAll = "asked-of-all"
    case askedOfSome = "asked-of-some"
    case textCount = "text-count"
    case participation
    case invited
    case responded
    case respondedSoFar = "responded-so-far"
    case responseRate = "response-rate"
    case withoutDate = "without-date"
    case groupDay = "group-day"
    case groupWeek = "group-week"
    case groupMonth = "group-month"
    case headDay = "head-day"
    case headWeek = "head-week"
    case headMonth = "head-month"
    case byGroup = "by-group"
    case amongGroup = "among-group"
    case groupType = "group-type"
    case groupRegion = "group-region"
    case headType = "head-type"
    case headRegion = "head-region"
    case groupOfBreak = "group-of-break"
    case comparedWith = "compared-with"
    case meanLine = "mean-line"
    case weightedMeanLine = "weighted-mean-line"

    // MARK: Notes under tables and graphs

    case baseOfResponding = "base-of-responding"
    case baseOfResponses = "base-of-responses"
    case didNotAnswer = "did-not-answer"
    case outsideBase = "outside-base"
    case noteOutsideBase = "note-outside-base"
    case notAsked = "not-asked"
    case multipleAnswers = "multiple-answers"
    case onlyGroup = "only-group"
    case noteWeightedBase = "note-weighted-base"
    case noteWeightedShares = "note-weighted-shares"
    case noteWeightedSharesAndRanks = "note-weighted-shares-and-ranks"
    case noteWeightedFigures = "note-weighted-figures"
    case noteWeightedMeans = "note-weighted-means"
    case noteWeightedMeansAndShares = "note-weighted-means-and-shares"
    case noteMeanRank = "note-mean-rank"
    case noteMeanRanks = "note-mean-ranks"
    case noteBaseInColumns = "note-base-in-columns"
    case noteColumnsOverlap = "note-columns-overlap"
    case noteBaseInRows = "note-base-in-rows"
    case noteBaseInCells = "note-base-in-cells"
    case noteMeansAndBases = "note-means-and-bases"
    case noteRowsOverlap = "note-rows-overlap"
    case noteBothWaves = "note-both-waves"
    case noteNotOffered = "note-not-offered"
    case noteEachWave = "note-each-wave"
    case noteWeightedIn = "note-weighted-in"
    case inThisSurvey = "in-this-survey"
    case noteWordingChanged = "note-wording-changed"
    case noteUniverseChanged = "note-universe-changed"
    case noteNotCompared = "note-not-compared"
    case optionRenamed = "option-renamed"
    case optionOnlyEarlier = "option-only-earlier"
    case optionOnlyNow = "option-only-now"
    case noteSmallBase = "note-small-base"
    case noteWithheld = "note-withheld"
    case provisional
    case estimated
    case illustrative
    case markProvisional = "mark-provisional"
    case markEstimated = "mark-estimated"
    case markIllustrative = "mark-illustrative"
    case noteProvisional = "note-provisional"
    case noteEstimated = "note-estimated"
    case noteIllustrative = "note-illustrative"
    case noteOfMark = "note-of-mark"
    case noteHalfToEven = "note-half-to-even"
    case noteLargestRemainder = "note-largest-remainder"

    // MARK: Workbooks

    case workbookTopic = "workbook-topic"
    case workbookQuestion = "workbook-question"
    case workbookShare = "workbook-share"
    case workbookBase = "workbook-base"

    // MARK: How a document came about

    case computedBy = "computed-by"
    case computedBySelected = "computed-by-selected"
    case date
    case lastOf = "last-of"
    case attachedData = "attached-data"
    case fileWithBase = "file-with-base"
    case inputs
    case madeFromTexts = "made-from-texts"
    case resultsOfQuestion = "results-of-question"
    case resultsOfSurvey = "results-of-survey"
    case resultsByGroup = "results-by-group"
    case resultsAmongGroup = "results-among-group"
    case resultsOfWave = "results-of-wave"
    case resultsBesideWave = "results-beside-wave"
    case contentsOptions = "contents-options"
    case contentsNumbers = "contents-numbers"
    case contentsRanks = "contents-ranks"
    case contentsChanges = "contents-changes"
    case contentsSurvey = "contents-survey"
    case contentsMeanChange = "contents-mean-change"
    case contentsTexts = "contents-texts"
    case contentsParticipation = "contents-participation"
    case contentsDays = "contents-days"
    case surveyTotals = "survey-totals"
    case inputList = "input-list"
    case statisticsList = "statistics-list"
}
