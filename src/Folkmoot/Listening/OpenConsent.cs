namespace Folkmoot.Listening;

/// <summary>Somebody allows that their row of answers, without anything that says whose it is, stands in the open data.</summary>
public sealed class OpenConsent
{
    public required Guid ProcessId { get; init; }

    /// <summary>The same keyed hash as on their answers.</summary>
    public required byte[] Key { get; init; }
}
