extension Tool {
    /// Whether a column of this name is the tool's own and holds no answer.
    func isMetadata(_ name: String) -> Bool {
        let name = name.lowercased()
        if self == .kobo || self == .plain, name.hasPrefix("_") || name.hasPrefix("meta/") || name.hasPrefix("formhub/")
        {
            return self == .kobo
        }
        return metadata.contains(name)
    }

    private var metadata: Set<String> {
        switch self {
        case .kobo: Self.collected
        case .odkCentral:
            Self.collected.union([
                "submissiondate", "meta-instanceid", "meta-instancename", "instanceid", "key", "submitterid",
                "submittername",
                "attachmentspresent", "attachmentsexpected", "status", "reviewstate", "edits", "formversion",
            ])
        case .limeSurvey:
            [
                "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr",
                "refurl",
                "response id", "date submitted", "last page", "start language", "access code", "date started",
                "date last action", "ip address", "referrer url", "interviewtime", "total time",
            ]
        case .googleForms:
            ["timestamp", "horodateur", "marca temporal", "zeitstempel", "carimbo de data/hora", "score"]
        case .microsoftForms:
            ["id", "start time", "completion time", "email", "name", "last modified time", "language", "total points"]
        case .surveyMonkey:
            [
                "respondent id", "collector id", "start date", "end date", "ip address", "email address", "first name",
                "last name", "custom data 1",
            ]
        case .qualtrics:
            [
                "startdate", "enddate", "status", "ipaddress", "progress", "duration (in seconds)", "finished",
                "recordeddate",
                "responseid", "recipientlastname", "recipientfirstname", "recipientemail", "externalreference",
                "externaldatareference", "locationlatitude", "locationlongitude", "distributionchannel", "userlanguage",
            ]
        case .spss: []
        case .plain: ["submitted", "timestamp"]
        }
    }

    /// What a form of the ODK family notes by itself.
    private static let collected: Set<String> = [
        "start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid", "audit",
        "background-audio",
    ]

    /// The columns that say when somebody answered, the best first.
    var dateColumns: [String] {
        switch self {
        case .kobo: ["end", "_submission_time"]
        case .odkCentral: ["SubmissionDate", "end"]
        case .limeSurvey: ["submitdate", "Date submitted"]
        case .googleForms: ["Timestamp", "Horodateur", "Marca temporal", "Zeitstempel", "Carimbo de data/hora"]
        case .microsoftForms: ["Completion time"]
        case .surveyMonkey: ["End Date"]
        case .qualtrics: ["RecordedDate", "EndDate"]
        case .spss, .plain: ["submitted", "timestamp", "Timestamp", "Date", "date"]
        }
    }

    /// What joins several options in a cell.
    func joiners(variant: String?) -> [Joiner] {
        switch self {
        case .kobo: variant == "labels" ? [] : [.space]
        case .odkCentral: [.space]
        case .limeSurvey, .surveyMonkey, .spss: []
        case .googleForms: [.commaSpace]
        case .microsoftForms: [.semicolon]
        case .qualtrics: [.comma]
        case .plain: [.semicolon, .bar, .commaSpace, .space]
        }
    }

    /// Whether cells name options by codes; nil when only the values tell.
    func writesCodes(variant: String?) -> Bool? {
        switch self {
        case .kobo: variant == "codes"
        case .odkCentral, .spss: true
        case .limeSurvey: variant != "in full"
        case .googleForms, .microsoftForms, .surveyMonkey: false
        case .qualtrics, .plain: nil
        }
    }

    /// Whether the column of an option "Other" holds its text.
    var writesTextForOther: Bool { self == .limeSurvey || self == .surveyMonkey }

    /// Rows that are no answers, or may be none: the column, the words in it, why, and whether a person must decide.
    var rowRules: [DraftRowRule] {
        func rule(_ column: String, _ values: [String], _ because: String, isUndecided: Bool) -> DraftRowRule {
            DraftRowRule(column: column, values: values, because: because, seen: 0, isUndecided: isUndecided)
        }
        return switch self {
        case .qualtrics:
            [
                rule(
                    "Status", ["1", "2", "9", "17", "Survey Preview", "Survey Test", "Spam Survey Preview"],
                    previewReason, isUndecided: false),
                rule("Status", ["8", "Spam"], "marked as spam", isUndecided: true),
                rule("Finished", ["0", "False"], "not finished", isUndecided: true),
            ]
        case .limeSurvey:
            [
                rule("submitdate", [""], "not submitted", isUndecided: true),
                rule("Date submitted", [""], "not submitted", isUndecided: true),
            ]
        case .kobo:
            [
                rule(
                    "_validation_status", ["validation_status_not_approved", "Not Approved"], "not approved",
                    isUndecided: false),
                rule("_validation_status", ["validation_status_on_hold", "On Hold"], "on hold", isUndecided: true),
            ]
        case .odkCentral:
            [
                rule("ReviewState", ["rejected"], "rejected", isUndecided: false),
                rule("ReviewState", ["hasIssues"], "has issues", isUndecided: true),
            ]
        case .googleForms, .microsoftForms, .surveyMonkey, .spss, .plain: []
        }
    }
}

/// Why rows of previews are left out.
let previewReason = "previews and tests"
