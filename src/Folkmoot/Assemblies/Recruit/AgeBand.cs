using System.Globalization;
using System.Text.RegularExpressions;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>A span of ages that a quota names: "16-24", "16 to 24", "65+", "65 or over", "under 16".</summary>
/// <param name="From">The youngest age.</param>
/// <param name="To">The oldest age.</param>
internal sealed partial record AgeBand(int From, int To)
{
    private const int Oldest = 150;

    /// <summary>Reads a value; null when it is no span of ages.</summary>
    public static AgeBand? TryParse(string value)
    {
        var text = value.Trim().ToLowerInvariant();
        if (Span().Match(text) is { Success: true } span && Number(span, "from") <= Number(span, "to"))
            return new AgeBand(Number(span, "from"), Number(span, "to"));
        if (Over().Match(text) is { Success: true } over)
            return new AgeBand(Number(over, "from"), Oldest);
        return Under().Match(text) is { Success: true } under ? new AgeBand(0, Number(under, "to") - 1) : null;
    }

    /// <summary>The bands of a feature, when every one of its values is a span of ages and no age is in two; null otherwise.</summary>
    public static IReadOnlyList<AgeBand>? OfFeature(IEnumerable<string> values)
    {
        var bands = values.Select(TryParse).ToList();
        if (bands.Count < 2 || bands.Contains(null))
            return null;
        var ordered = bands.OfType<AgeBand>().OrderBy(b => b.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.To >= pair.Second.From) ? null : [.. bands.OfType<AgeBand>()];
    }

    public bool Holds(int age) => age >= From && age <= To;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>\d{1,3})\s*(-|–|to)\s*(?<to>\d{1,3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?<from>\d{1,3})\s*(\+|and over|or over|and older|or older)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Over();

    [GeneratedRegex(@"^under\s*(?<to>\d{1,3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Under();
}
