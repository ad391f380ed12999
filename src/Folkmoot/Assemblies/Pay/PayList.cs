namespace Folkmoot.Assemblies.Pay;

/// <summary>What several members are paid at once. In the fund it is one grant: decided, set aside, approved by two and paid there like any other.</summary>
public sealed class PayList
{
    public const int MaxGrant = 100;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly.</summary>
    public required int Number { get; init; }

    public required long Pence { get; init; }

    /// <summary>How many members are paid.</summary>
    public required int People { get; init; }

    /// <summary>The grant's code in the fund.</summary>
    public required string Grant { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The office that made the list.</summary>
    public required string Who { get; init; }
}
