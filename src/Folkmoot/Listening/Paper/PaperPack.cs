namespace Folkmoot.Listening.Paper;

/// <summary>Sheets that were drawn together, to be printed, handed out and typed in.</summary>
public sealed class PaperPack
{
    public const int MostSheets = 200;
    public const int LeastStatements = 8;
    public const int MostStatements = 12;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process; printed on every sheet.</summary>
    public required int Number { get; init; }

    /// <summary>Seed of the draw, in hexadecimal digits; printed on every sheet.</summary>
    public required string Seed { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
