namespace Folkmoot.Funds.Partners;

/// <summary>What a partner brings beside the pool's money.</summary>
public sealed class AlongsideForm
{
    public string? Partner { get; set; }

    public string? Number { get; set; }

    public AlongsideKind? Kind { get; set; }

    public string? What { get; set; }

    public string? Amount { get; set; }

    public string? Spent { get; set; }

    public string? By { get; set; }

    public string? On { get; set; }

    public string? How { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? Outcomes { get; set; }
}
