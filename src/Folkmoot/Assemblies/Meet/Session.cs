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

    /// <summary>The panel that meets, from 1; 0 for the whole assembly.</summary>
    public int Panel { get; set; }

    public required string Title { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Where it is.</summary>
    public required string Where { get; set; }

    /// <summary>How members join from home: an address or a phone number. Only members and organisers see it.</summary>
    public string Join { get; set; } = "";

    /// <summary>How anybody can watch; empty where nobody can.</summary>
    public string Observe { get; set; } = "";

    /// <summary>One item on a line.</summary>
    public required string Agenda { get; set; }

    /// <summary>What was said and agreed; empty until it is written.</summary>
    public string Minutes { get; set; } = "";

    /// <summary>People at one table; 0 while nobody was seated.</summary>
    public int TableSize { get; set; }

    /// <summary>How long a turn on the speakers' list should take, in seconds; 0 for as long as it takes.</summary>
    public int TurnSeconds { get; set; }

    public Guid Version { get; set; }

    /// <summary>Whether members of a panel meet in it.</summary>
    public bool IsFor(int panel) => Panel == 0 || Panel == panel;
}
