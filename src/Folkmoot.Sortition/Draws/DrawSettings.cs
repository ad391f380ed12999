namespace Folkmoot.Sortition;

/// <summary>How a lottery is to be held.</summary>
public sealed record DrawSettings
{
    /// <summary>Seats of a panel; at least 1.</summary>
    public required int Seats { get; init; }

    /// <summary>How many panels are drawn at once, on which nobody is twice; from 1 to 20. Each has all <see cref="Seats"/> and meets the quotas by itself; of an address one person at most is on any of them.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>What the panels are called, in the order in which they are drawn: none, or a different name of 1 to 60 characters for each. Names are part of the commitment, so that nobody can change afterwards which panel is whose.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What is fair.</summary>
    public Objective Objective { get; init; } = Objective.Leximin;

    /// <summary>Equally likely panels among which the public random value chooses; from 1 to 100,000.</summary>
    public int Panels { get; init; } = 1000;

    /// <summary>What decides among equally good layouts; any text. An earlier public random value keeps the organiser from choosing it.</summary>
    public string Seed { get; init; } = "folkmoot";

    /// <summary>That people stand by for the panel, and how they are chosen when it is drawn; null for nobody.</summary>
    public AlternateSettings? Alternates { get; init; }

    /// <summary>The public random value that will choose the panel, named before it exists: "drand quicknet round 12345678".</summary>
    public string BeaconName { get; init; } = string.Empty;
}
