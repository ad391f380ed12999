using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Meet;

/// <summary>A meeting of the assembly.</summary>
public sealed class Session : IVersioned
{
    public const int MaxTitle = 200;
    public const int MaxPlace = 300;
    public const int MaxAgenda = 5000;
    public const int MaxMinutes = 20_000;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Where it is, and how to join from home.</summary>
    public required string Where { get; set; }

    /// <summary>One item on a line.</summary>
    public required string Agenda { get; set; }

    /// <summary>What was said and agreed; empty until it is written.</summary>
    public string Minutes { get; set; } = "";

    /// <summary>People at one table; 0 while nobody was seated.</summary>
    public int TableSize { get; set; }

    public Guid Version { get; set; }
}
