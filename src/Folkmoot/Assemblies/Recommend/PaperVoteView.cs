namespace Folkmoot.Assemblies.Recommend;

/// <summary>How the vote stands on paper, as long as it is open.</summary>
/// <param name="OnPaper">The seats of the members who put a sheet into the box.</param>
/// <param name="Online">How many voted on the web, the chair among them.</param>
/// <param name="Members">How many can vote, the chair among them where the mandate says so.</param>
/// <param name="Counts">What was typed in of each recommendation, by its number: for, against, neither.</param>
internal sealed record PaperVoteView(IReadOnlyList<int> OnPaper, int Online, int Members, IReadOnlyDictionary<int, (int Favour, int Against, int Neither)> Counts)
{
    /// <summary>With fewer sheets than that, whoever counts them may guess whose they are.</summary>
    public const int Few = 5;

    /// <summary>Whether the chair put a sheet into the box.</summary>
    public bool IsChairOnPaper { get; init; }

    /// <summary>How many sheets are in the box.</summary>
    public int Sheets => OnPaper.Count + (IsChairOnPaper ? 1 : 0);

    public bool IsCounted(int recommendation) => Counts.TryGetValue(recommendation, out var c) && c.Favour + c.Against + c.Neither == Sheets;
}
