namespace Folkmoot.Counting.Pabulib;

/// <summary>The kinds of finding about a .pb file. The names are stable: programs may rely on them.</summary>
public enum PabulibCode
{
    /// <summary>Bytes that are not UTF-8 text.</summary>
    NotUtf8,

    /// <summary>A row longer than the limit.</summary>
    LineTooLong,

    /// <summary>A quote never closed, or followed by text.</summary>
    BadQuotes,

    /// <summary>A section missing, repeated, misspelt or out of order.</summary>
    BadSection,

    /// <summary>A header row missing, or one without a column it needs.</summary>
    BadHeader,

    /// <summary>A column named twice.</summary>
    DuplicateColumn,

    /// <summary>A column the format does not know.</summary>
    UnknownColumn,

    /// <summary>A column by a name the format has given up.</summary>
    OldName,

    /// <summary>A row with more or fewer fields than its header.</summary>
    WrongFieldCount,

    /// <summary>An empty line.</summary>
    EmptyLine,

    /// <summary>Blanks around a value or around the comma of a list.</summary>
    StrayBlanks,

    /// <summary>A key that META needs and does not have.</summary>
    MissingKey,

    /// <summary>A key that META holds twice.</summary>
    DuplicateKey,

    /// <summary>A value of META that its key does not allow.</summary>
    BadValue,

    /// <summary>A vote type the format does not know.</summary>
    UnknownVoteType,

    /// <summary>A rule the format does not know.</summary>
    UnknownRule,

    /// <summary>A cost, budget, score or number of points that is not a number.</summary>
    BadNumber,

    /// <summary>A number outside the range this library counts with.</summary>
    NumberTooLarge,

    /// <summary>A negative cost, budget or number of points where there can be none.</summary>
    NegativeNumber,

    /// <summary>A decimal comma where the format wants a point.</summary>
    DecimalComma,

    /// <summary>A cost or budget of zero.</summary>
    ZeroNumber,

    /// <summary>More projects, ballots or keys than the reader was told to accept.</summary>
    TooMany,

    /// <summary>A project or voter without an id.</summary>
    EmptyId,

    /// <summary>A project id used twice.</summary>
    DuplicateProject,

    /// <summary>A voter id used twice.</summary>
    DuplicateVoter,

    /// <summary>A ballot that names a project which PROJECTS does not list.</summary>
    UnknownProject,

    /// <summary>A ballot that names a project twice.</summary>
    RepeatedChoice,

    /// <summary>A ballot with too few or too many projects.</summary>
    BallotLength,

    /// <summary>A ballot whose projects cost too little or too much together.</summary>
    BallotCost,

    /// <summary>Points missing, left over, beyond the limits or not falling.</summary>
    BallotPoints,

    /// <summary>Points in a vote type that has none.</summary>
    UnexpectedPoints,

    /// <summary>A count in META or in a column that differs from what the file holds.</summary>
    CountDiffers,

    /// <summary>A project dearer than the whole budget.</summary>
    AboveBudget,

    /// <summary>A project priced 999999999, the mark of a withdrawn project.</summary>
    Withdrawn,

    /// <summary>No column says which projects were selected.</summary>
    SelectionMissing,

    /// <summary>The selected projects cost more than the budget.</summary>
    SelectionAboveBudget,

    /// <summary>The named rule selects other projects than the file does.</summary>
    SelectionDiffers,

    /// <summary>The mark <c>fully_funded</c> is missing or wrong.</summary>
    FullyFunded,

    /// <summary>A limit nobody used, or every ballot of length one in a file that allows more.</summary>
    UnusualBallots,

    /// <summary>All projects have the same coordinates.</summary>
    SameCoordinates,

    /// <summary>More findings of one kind than are listed.</summary>
    More,

    /// <summary>The named rule cannot be counted, so the column "selected" was not checked.</summary>
    SelectionNotChecked,
}
