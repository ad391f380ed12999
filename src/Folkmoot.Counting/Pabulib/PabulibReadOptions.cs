namespace Folkmoot.Counting.Pabulib;

/// <summary>What to keep of a .pb file besides the election, and how large a file may be.</summary>
public sealed record PabulibReadOptions
{
    /// <summary>The options used when none are given: ballots only, generous limits.</summary>
    public static PabulibReadOptions Default { get; } = new();

    /// <summary>
    /// Whether voter ids are kept. They are not by default: a count does not need them. Duplicate ids are refused either way.
    /// </summary>
    public bool KeepVoterIds { get; init; }

    /// <summary>
    /// Names of the columns beside the ballot (<c>age</c>, <c>sex</c>, <c>district</c>, …) to keep. Columns that are not named
    /// here never reach memory. Unknown names are ignored.
    /// </summary>
    public IReadOnlyCollection<string> KeepVoterColumns { get; init; } = [];

    /// <summary>A voter id to look for while reading; the ballot found is in <see cref="PabulibFile.LocatedBallot"/>.</summary>
    public string? LocateVoter { get; init; }

    /// <summary>What a project named twice on one ballot means. The default brings both together, as cities count.</summary>
    public DuplicateChoices Duplicates { get; init; } = DuplicateChoices.Merge;

    /// <summary>
    /// Decimals of the currency that amounts are counted with at least, 0 to 6; more where the file has more. They change no winner, only the units in
    /// which an account states money: 2 for pence. Default 0.
    /// </summary>
    public int Decimals { get; init; }

    /// <summary>The longest row accepted, in bytes (1 MiB by default). It bounds the memory a hostile file can take.</summary>
    public int MaximumLineBytes { get; init; } = 1 << 20;

    /// <summary>The most projects accepted (one million by default).</summary>
    public int MaximumProjects { get; init; } = 1_000_000;

    /// <summary>The most ballots accepted (one hundred million by default).</summary>
    public int MaximumBallots { get; init; } = 100_000_000;

    /// <summary>Receives a report about every mebibyte read, on the reading thread.</summary>
    public IProgress<PabulibProgress>? Progress { get; init; }
}
