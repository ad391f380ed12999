namespace Folkmoot.Calls;

/// <summary>A rule about who or what can have the money.</summary>
public sealed record EligibilityRule
{
    /// <summary>The tests there are.</summary>
    public static IReadOnlyList<string> Tests { get; } = ["recipients", "places", "outcomes", "statement"];

    /// <summary>What is looked at: one of <see cref="Tests"/>.</summary>
    public required string Test { get; init; }

    /// <summary>What passes: kinds of recipients, codes of places or of outcomes.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>For a statement: what the group says yes or no to.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Whether it can still be asked for when the rule is not met, and what to put right is said; otherwise not.</summary>
    public bool Caveat { get; init; }

    /// <summary>What the group reads when the rule is not met.</summary>
    public required string Otherwise { get; init; }
}
