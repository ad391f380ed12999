namespace Folkmoot.Platform.Components;

/// <summary>What the bar of a ballot says of one list.</summary>
/// <param name="For">The id of the form or fieldset whose choices it adds up.</param>
/// <param name="Total">What is chosen, in minor units or points.</param>
/// <param name="Budget">What there is.</param>
/// <param name="Count">How many choices there are.</param>
public sealed record BudgetPart(string? For, long Total, long Budget, int Count)
{
    /// <summary>The name of the list; null where there is only one.</summary>
    public string? Title { get; init; }

    /// <summary>Whether more than there is may not be chosen; otherwise the sum is only for orientation.</summary>
    public bool IsLimit { get; init; } = true;

    /// <summary>How many choices there may be at most; null for any number.</summary>
    public int? Most { get; init; }

    /// <summary>From how many choices on the hint is not needed any more; 0 for no hint.</summary>
    public int Enough { get; init; }
}
