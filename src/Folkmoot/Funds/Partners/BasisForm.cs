namespace Folkmoot.Funds.Partners;

/// <summary>A power that is added, or that ends.</summary>
public sealed class BasisForm
{
    public string? Title { get; set; }

    public string? Source { get; set; }

    public string? From { get; set; }

    /// <summary>The code of the one that ends.</summary>
    public string? Code { get; set; }

    /// <summary>The last day on which it counts.</summary>
    public string? Until { get; set; }
}
