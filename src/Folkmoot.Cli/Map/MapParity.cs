using System.Globalization;
using Folkmoot.Opinion.Polis;

namespace Folkmoot.Cli.Map;

/// <summary>Polis's statistics, and where its groups were taken from: "maths file" or "group-id column".</summary>
internal sealed class MapParity(string source, PolisStatistics statistics)
{
    private readonly Dictionary<string, string> _groupOf = statistics.Groups
        .SelectMany(group => group.Members.Select(member => (member, Name: NameOf(group)))).DistinctBy(pair => pair.member, StringComparer.Ordinal)
        .ToDictionary(pair => pair.member, pair => pair.Name, StringComparer.Ordinal);

    public string Source => source;

    public PolisStatistics Statistics => statistics;

    public static string NameOf(PolisGroup group) => group.Id.ToString(CultureInfo.InvariantCulture);

    public string? GroupOf(string person) => _groupOf.GetValueOrDefault(person);

    public (double X, double Y)? PlaceOf(string person) => statistics.Places.TryGetValue(person, out var place) ? place : null;
}
