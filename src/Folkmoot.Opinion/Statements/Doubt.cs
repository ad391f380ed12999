namespace Folkmoot.Opinion;

/// <summary>Why we do not know what people think of a statement.</summary>
public enum DoubtReason
{
    /// <summary>Too few have seen it: the part that agrees may as well be above as below one half.</summary>
    FewAnswers,

    /// <summary>Many have seen it and take no side.</summary>
    ManyPass,
}

/// <summary>A statement of which we do not know what people think.</summary>
/// <param name="Statement">Its index in <see cref="VoteTable.Statements"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lower">Lower end of the 90 % credible bound of the part in question: that agrees, or that passes.</param>
/// <param name="Upper">Upper end of it.</param>
public sealed record Doubt(int Statement, DoubtReason Reason, double Lower, double Upper);
