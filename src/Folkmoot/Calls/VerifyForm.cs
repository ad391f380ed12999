namespace Folkmoot.Calls;

/// <summary>What somebody who is not of the group found of a saving that it claims.</summary>
public sealed class VerifyForm
{
    /// <summary>What is verified of it, which may be nothing.</summary>
    public string? Amount { get; set; }

    public string? Name { get; set; }

    public string? Body { get; set; }

    public string? How { get; set; }
}
