namespace Folkmoot.Ledger;

/// <summary>What came of verifying an export.</summary>
public sealed class VerificationReport
{
    private readonly Lazy<IReadOnlyList<Posting>> _balances;

    internal VerificationReport(Func<IReadOnlyList<Posting>> balances) => _balances = new Lazy<IReadOnlyList<Posting>>(balances);

    /// <summary>The first bad entry; null when there is none.</summary>
    public required BadEntry? FirstBad { get; init; }

    /// <summary>The journal's title; null when its first entry is bad.</summary>
    public required string? Title { get; init; }

    /// <summary>The currency of the amounts; null when the first entry is bad.</summary>
    public required string? Currency { get; init; }

    /// <summary>Good entries before the first bad one.</summary>
    public required long Entries { get; init; }

    /// <summary>Postings of those entries.</summary>
    public required long Postings { get; init; }

    /// <summary>Restrictions that were evaluated anew.</summary>
    public required long Evaluations { get; init; }

    /// <summary>Hash of the last good entry, to be compared with one that was published; 64 zeros when there is none.</summary>
    public required string Head { get; init; }

    /// <summary>Every account that is not 0 after the last good entry, in the order of funds, buckets and lots. They are known; they are put in order when they are first asked for, O(n log n).</summary>
    public IReadOnlyList<Posting> Balances => _balances.Value;

    /// <summary>Whether every entry is good.</summary>
    public bool IsValid => FirstBad is null;
}
