namespace Folkmoot.Assemblies.Recommend;

/// <summary>How the vote stands on paper, as long as it is open.</summary>
/// <param name="OnPaper">The seats of the members who put a sheet into the box.</param>
/// <param name="Online">How many members voted on the web.</param>
/// <param name="Members">How many members can vote.</param>
/// <param name="Counts">What was typed in of each recommendation, by its number: for, against, neither.</param>
internal sealed record PaperVoteView(IReadOnlyList<int> OnPaper, int Online, int Members, IReadOnlyDictionary<int, (int Favour, int Against, int Neither)> Counts)
{
    /// <summary>With fewer sheets than that, whoever counts them may guess whose they are.</summary>
    public const int Few = 5;

    public bool IsCounted(int recommendation) => Counts.TryGetValue(recommendation, out var c) && c.Favour + c.Against + c.Neither == OnPaper.Count;
}
