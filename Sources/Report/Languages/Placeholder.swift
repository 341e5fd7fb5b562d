/// What a phrase leaves open: `{count}`, `{unit}`. The raw value is the name between the braces.
public enum Placeholder: String, Sendable, Hashable, CaseIterable {
    /// How many, of whatever the phrase speaks.
    case count
    case number
    case base
    case responded
    case responses
    case invited
    case threshold
    /// A share with its sign or words: `92%`, `92 per cent`.
    case share
    case mean
    case median
    /// A sum of weights.
    case weight
    /// A count and base of an earlier wave.
    case earlierCount = "earlier-count"
    case earlierBase = "earlier-base"
    /// The report's own name for a respondent, in the form that goes with the number: `mechanisms`.
    case unit
    /// The report's own names for one respondent and for many.
    case unitSingular = "unit-singular"
    case unitPlural = "unit-plural"
    /// A noun that another phrase gives: `responses`.
    case noun
    case option
    /// The first and the last of a range.
    case first
    case last
    case options
    case question
    case topic
    case group
    case wave
    case waves
    /// What an option was called in an earlier wave.
    case earlier
    case title
    case label
    case name
    case text
    case details
    /// A sign that a table explains: `*`.
    case mark
    case source
    case page
    case pages
    /// How many parts a table has.
    case parts
    case program
    case day
    case month
    case year
    case date
    case file
    case files
    case report
    /// What a file of data holds.
    case contents
    /// Parts of a sentence that may be missing, each a phrase of its own or nothing.
    case byGroup = "by-group"
    case ofWave = "of-wave"
    case untilDate = "until-date"
}
