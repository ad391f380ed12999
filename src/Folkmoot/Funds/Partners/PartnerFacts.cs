namespace Folkmoot.Funds.Partners;

/// <summary>What is known of a pool's partners beside the journal.</summary>
/// <param name="Terms">What was agreed about contributions, by contribution.</param>
/// <param name="Parts">When promised money comes, by contribution.</param>
/// <param name="YearEnds">The years that have ended, by contribution, the first first.</param>
/// <param name="Alongside">What partners bring beside the money, also what was taken back.</param>
public sealed record PartnerFacts(IReadOnlyDictionary<string, ContributionTerms> Terms, ILookup<string, ContributionPart> Parts, ILookup<string, YearEnd> YearEnds, IReadOnlyList<Alongside> Alongside)
{
    /// <summary>What stands beside the money of a partner.</summary>
    public IEnumerable<Alongside> StandingOf(string partner, AlongsideKind kind) => Alongside.Where(one => one.Partner == partner && one.Kind == kind && one.TakenBackAt is null);

    /// <summary>The codes of partners that bring something beside money.</summary>
    public IEnumerable<string> BringersAlongside => Alongside.Where(one => one.TakenBackAt is null).Select(one => one.Partner).Distinct(StringComparer.Ordinal);

    /// <summary>The parts of a contribution with what of each has come.</summary>
    public IEnumerable<(ContributionPart Part, long Come)> PartsOf(PoolLot lot)
    {
        var left = lot.Received;
        foreach (var part in Parts[lot.Terms.Lot])
        {
            var come = Math.Min(left, part.Pence);
            left -= come;
            yield return (part, come);
        }
    }
}
