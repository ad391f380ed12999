namespace Folkmoot.Assemblies.Online;

/// <summary>Which tab of which Google sheet a table is written to, as typed.</summary>
internal sealed class WriteForm
{
    /// <summary>The address as it stands in the browser.</summary>
    public string? Address { get; set; }

    public string? Tab { get; set; }

    /// <summary>Whether what stands in the tab may be lost.</summary>
    public bool Replaces { get; set; }

    /// <summary>Which people, where the table is of people; empty for everybody.</summary>
    public string? State { get; set; }
}
