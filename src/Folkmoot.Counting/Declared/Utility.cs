namespace Folkmoot.Counting;

/// <summary>What a funded project is worth to a voter who supports it. Only positive worth counts; anything else is no support.</summary>
public enum Utility
{
    /// <summary>Its cost: every pound spent on a supported project counts the same. The usual choice of cities.</summary>
    Cost,

    /// <summary>One: every supported project counts the same.</summary>
    Cardinality,

    /// <summary>The points the ballot gives it.</summary>
    Points,

    /// <summary>Its place: a ballot naming k projects gives the first k - 1 + last, the last <see cref="EqualSharesRule.BordaLast"/>.</summary>
    Borda,

    /// <summary>The score the ballot gives it, where positive.</summary>
    Score,
}
