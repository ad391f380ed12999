namespace Folkmoot.Representation;

/// <summary>
/// One answer to one question. Nothing in the row says whose it is, and nothing joins the answers of one person to one another: each
/// question has a key of its own.
/// </summary>
public sealed class AboutAnswer
{
    public required Guid ProcessId { get; init; }

    public required Question Question { get; init; }

    /// <summary>A keyed hash of the process, the question and the account or device, so that the same person can change their answer.</summary>
    public required byte[] Key { get; init; }

    public required string Value { get; init; }
}
