namespace Folkmoot.Sortition;

/// <summary>How the search for a solution ended.</summary>
internal enum Outcome
{
    /// <summary>The best there is was found.</summary>
    Best,

    /// <summary>There is no solution.</summary>
    None,

    /// <summary>It was given up: too many steps, or the arithmetic lost its way.</summary>
    Unknown,
}
