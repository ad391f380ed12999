namespace Folkmoot.Representation;

/// <summary>The figures of one question that may be shown. It is all that leaves the table of answers.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sum">What shares are of (<see cref="Suppression.Sum"/>).</param>
/// <param name="Rows">The answers in order.</param>
internal sealed record PublishedTable(Question Question, int Sum, IReadOnlyList<PublishedRow> Rows)
{
    /// <summary>Everybody who answered it, rounded; null beside a hidden number.</summary>
    public int? Total => Rows.Any(r => r.Number is null) ? null : Sum;
}
