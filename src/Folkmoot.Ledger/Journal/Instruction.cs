namespace Folkmoot.Ledger;

/// <summary>What somebody asks the journal to record.</summary>
public sealed record Instruction
{
    /// <summary>Chosen by whoever asks, once per wish: the same key with the same content is the same entry, with other content is refused.</summary>
    public required string Key { get; init; }

    /// <summary>The day it takes effect.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Id of the person or program that asks.</summary>
    public required string Actor { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What happened.</summary>
    public required LedgerEvent Event { get; init; }
}
