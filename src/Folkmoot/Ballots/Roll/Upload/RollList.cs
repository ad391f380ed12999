namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>An uploaded list as it was read.</summary>
/// <param name="Addressees">One for each voter: the filled fields of a row, each on a line of the letter.</param>
/// <param name="Faults">What is wrong, by line; when there is anything, nothing is added.</param>
internal sealed record RollList(IReadOnlyList<string> Addressees, IReadOnlyList<string> Faults)
{
    /// <summary>The district of each voter, in the order of <see cref="Addressees"/>.</summary>
    public IReadOnlyList<string?> Districts { get; init; } = [];
}
