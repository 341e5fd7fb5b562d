extension Phrase {
    /// What the phrase leaves open. A catalogue's text must use each, and no other.
    public var placeholders: [Placeholder] {
        switch self {
        case .workbookTopic, .workbookQuestion, .contents, .inThisReport, .listOfTables, .notes, .provenance, .response,
            .weighted, .smallBase, .unchanged, .option,
            .measure, .value, .total, .notStated, .weightedCount, .shareOfRespondents, .shareOfResponses, .rank,
            .weightedBase, .mean, .median, .minimum, .maximum, .lowerQuartile, .upperQuartile, .meanRank, .rankedFirst,
            .timesRanked, .thisSurvey, .changeInPoints, .kindSingleChoice, .kindMultipleChoice, .kindScale,
            .kindRanking, .kindNumber, .kindOpen,
            .participation, .invited, .responded, .respondedSoFar, .responseRate, .withoutDate,
            .groupDay, .groupWeek, .groupMonth, .headDay, .headWeek, .headMonth, .contentsParticipation, .contentsDays,
            .groupType, .groupRegion, .headType, .headRegion,
            .noteWeightedShares,
            .noteWeightedSharesAndRanks, .noteWeightedFigures, .noteWeightedMeans, .noteWeightedMeansAndShares,
            .noteMeanRank, .noteMeanRanks, .noteBaseInColumns, .noteBaseInRows, .noteBaseInCells, .noteMeansAndBases,
            .noteBothWaves, .noteEachWave,
            .noteNotOffered, .item, .baseOfItem,
            .inThisSurvey,
            .noteWordingChanged, .noteUniverseChanged, .noteHalfToEven, .contentsOptions, .contentsNumbers,
            .contentsRanks, .contentsChanges, .contentsSurvey, .contentsMeanChange, .contentsTexts, .surveyTotals,
            .inputList, .statisticsList, .barGraph,
            .donutGraph, .provisional, .estimated, .illustrative, .markProvisional, .markEstimated, .markIllustrative,
            .noteProvisional, .noteEstimated, .noteIllustrative, .stripGraph,
            .lollipopGraph, .dotsGraph, .stackedGraph, .divergingGraph:
            []
        case .besideTheBars: [.options]
        case .allOfBase: [.base]
        case .allResponses: [.responses, .noun]
        case .withoutAnswers: [.options]
        case .fromFirstToLast: [.first, .last]
        case .allValues: [.files]
        case .pageOfPages, .pageInFigures: [.page, .pages]
        case .listNumber, .shortHeadingNumber, .noteMark, .noteReference, .noteReturn, .percentInProse,
            .percentInTables, .lessPercentInProse, .lessPercentInTables, .morePercentInProse, .morePercentInTables,
            .graphLabel, .tableLabel, .up, .upLess, .down, .downLess, .upSize, .upLessSize, .downSize, .downLessSize,
            .upRanks, .downRanks, .furtherAnswers:
            [.number]
        case .statisticOrigin, .workbookShare, .workbookBase: [.text]
        case .captionLabel: [.label]
        case .tablePart: [.title, .number, .parts]
        case .tablePartAlone: [.number, .parts]
        case .numberedHeading: [.label, .number]
        case .paraphrased: [.name]
        case .countAndShare: [.count, .share]
        case .countOfUnit: [.count, .unit]
        case .withDetails: [.text, .details]
        case .countOfBase, .countOfBaseAsked, .countOfBaseResponded, .countOfBaseInvited: [.count, .base]
        case .countOfBaseUnit, .countOfBaseUnitAsked, .countOfBaseUnitResponded, .countOfBaseUnitInvited:
            [.count, .base, .unit]
        case .fromToMean: [.earlier, .number, .earlierBase, .base, .unit]
        case .askedOfAll: [.name]
        case .askedOfSome: [.name, .options, .topic]
        case .textCount: [.count]
        case .fromToRank: [.earlier, .number]
        case .fromToUnits: [.earlier, .number, .unit]
        case .fromTo: [.earlierCount, .earlierBase, .count, .base, .unit]
        case .optionCount: [.option, .count]
        case .optionCountAndShare, .optionCountAndSmallShare: [.option, .count, .share]
        case .source: [.source]
        case .unweightedUnits, .unitsThatAnswered, .baseThatAnswered: [.unitPlural]
        case .byGroup, .amongGroup: [.topic, .group]
        case .groupOfBreak: [.group, .name]
        case .comparedWith: [.topic, .wave]
        case .meanLine, .weightedMeanLine: [.mean, .median]
        case .baseOfResponding: [.base, .responded, .unit]
        case .baseOfResponses: [.responses, .noun, .base, .responded, .unit]
        case .didNotAnswer, .notAsked: [.count]
        case .multipleAnswers, .noteLargestRemainder: [.share]
        case .noteWeightedBase: [.weight]
        case .noteColumnsOverlap, .noteRowsOverlap: [.unitSingular]
        case .noteWeightedIn: [.waves]
        case .noteNotCompared, .noteOutsideBase: [.options]
        case .outsideBase: [.count, .options]
        case .optionRenamed: [.option, .earlier, .wave]
        case .optionOnlyEarlier: [.option, .wave]
        case .optionOnlyNow: [.option]
        case .noteOfMark: [.mark, .text]
        case .noteSmallBase, .noteWithheld: [.mark, .threshold, .unitPlural]
        case .computedBy: [.program, .count, .invited, .untilDate]
        case .computedBySelected: [.program, .count, .group, .untilDate]
        case .date: [.day, .month, .year]
        case .lastOf: [.date]
        case .attachedData: [.files]
        case .fileWithBase: [.file, .base]
        case .inputs: [.file, .files, .report]
        case .madeFromTexts: [.program, .report, .file]
        case .resultsOfQuestion: [.question, .byGroup, .ofWave, .contents]
        case .resultsOfSurvey: [.byGroup, .ofWave, .contents]
        case .resultsByGroup, .resultsAmongGroup, .onlyGroup: [.group]
        case .resultsOfWave, .resultsBesideWave: [.wave]
        }
    }

    /// Whether the phrase has a form for each plural category; the caller then names the number that decides.
    public var hasForms: Bool { Self.withForms.contains(self) }

    private static let withForms: Set<Phrase> = [
        .response, .countOfUnit, .countOfBaseUnit, .countOfBaseUnitAsked, .countOfBaseUnitResponded,
        .countOfBaseUnitInvited, .up, .upLess, .down, .downLess, .fromTo, .fromToMean, .fromToUnits,
        .upRanks, .downRanks, .furtherAnswers, .textCount, .baseOfResponding, .baseOfResponses,
        .didNotAnswer, .notAsked, .computedBy, .computedBySelected,
    ]
}
