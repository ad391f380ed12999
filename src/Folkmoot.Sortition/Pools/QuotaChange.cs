namespace Folkmoot.Sortition;

/// <summary>A change of a quota that helps to make a panel possible.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">The value.</param>
/// <param name="OfMinimum">Whether the minimum is lowered; otherwise the maximum is raised.</param>
/// <param name="By">By how many seats; above 0.</param>
public sealed record QuotaChange(string Feature, string Value, bool OfMinimum, int By)
{
    /// <summary>"lower the minimum of age 16-24 by 1".</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{(OfMinimum ? "lower the minimum" : "raise the maximum")} of {Feature} {Value} by {By}");
}
