namespace Folkmoot.Assemblies.Online;

/// <summary>Which tab of which Google sheet a table is read from, as typed.</summary>
internal sealed class SheetForm
{
    /// <summary>The address as it stands in the browser.</summary>
    public string? Address { get; set; }

    public string? Tab { get; set; }

    /// <summary>Why quotas change although people register already; public.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether that must be said.</summary>
    internal bool AsksReason { get; set; }
}
