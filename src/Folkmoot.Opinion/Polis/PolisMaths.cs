using System.Globalization;
using System.Text.Json;

namespace Folkmoot.Opinion.Polis;

/// <summary>
/// What Polis's own worker published about a conversation (<c>math-pca2.json</c>, <c>math-blob.json</c>): the outputs of its stages, of which each is the input of the next.
/// </summary>
public sealed record PolisMaths
{
    /// <summary>Ids of the statements, in the order of the components.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Mean of each statement, agreeing being -1.</summary>
    public required IReadOnlyList<double> Centre { get; init; }

    /// <summary>The two components, by statement.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Components { get; init; }

    /// <summary>Rejected statements: their columns are zero for everybody.</summary>
    public required IReadOnlySet<string> Rejected { get; init; }

    /// <summary>Statements about the person; zero like rejected ones.</summary>
    public required IReadOnlySet<string> Meta { get; init; }

    /// <summary>Participants of each base cluster, by the cluster's id.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> BaseClusters { get; init; }

    /// <summary>Base clusters of each group, by the group's id, in the order of the file.</summary>
    public required IReadOnlyList<KeyValuePair<int, IReadOnlyList<int>>> Groups { get; init; }

    /// <summary>Reads a maths file.</summary>
    /// <param name="stream">JSON.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="OpinionException">It is no maths file of Polis.</exception>
    public static PolisMaths Read(Stream stream, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            var clusters = root.GetProperty("base-clusters");
            int[] ids = [.. clusters.GetProperty("id").EnumerateArray().Select(id => id.GetInt32())];
            var members = clusters.GetProperty("members").EnumerateArray().Select(Ids).ToArray();
            var maths = new PolisMaths
            {
                Statements = Ids(root.GetProperty("tids")),
                Centre = Numbers(root.GetProperty("pca").GetProperty("center")),
                Components = [.. root.GetProperty("pca").GetProperty("comps").EnumerateArray().Select(Numbers)],
                Rejected = Ids(root.GetProperty("mod-out")).ToHashSet(StringComparer.Ordinal),
                Meta = Ids(root.GetProperty("meta-tids")).ToHashSet(StringComparer.Ordinal),
                BaseClusters = ids.Zip(members).ToDictionary(pair => pair.First, pair => (IReadOnlyList<string>)pair.Second),
                Groups = [.. root.GetProperty("group-clusters").EnumerateArray().Select(group => KeyValuePair.Create(
                    group.GetProperty("id").GetInt32(),
                    (IReadOnlyList<int>)[.. group.GetProperty("members").EnumerateArray().Select(member => member.GetInt32())]))],
            };
            return maths.IsWhole ? maths : throw new FormatException();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new OpinionException($"{name} is no maths file of Polis; it must hold tids, pca, base-clusters, group-clusters, mod-out and meta-tids.");
        }
    }

    /// <summary>The participants of each group, by the group's id.</summary>
    public IReadOnlyList<KeyValuePair<int, IReadOnlyList<string>>> GroupMembers() =>
        [.. Groups.Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group.Value.SelectMany(cluster => BaseClusters[cluster])]))];

    /// <summary>Whether the parts fit one another: one mean and two components for each statement, and no group of unknown clusters.</summary>
    private bool IsWhole => Statements.Distinct(StringComparer.Ordinal).Count() == Statements.Count && Centre.Count == Statements.Count && Components.Count >= 2
        && Components.All(component => component.Count == Statements.Count) && Groups.All(group => group.Value.All(BaseClusters.ContainsKey));

    private static string[] Ids(JsonElement array) => [.. array.EnumerateArray().Select(id => id.GetInt64().ToString(CultureInfo.InvariantCulture))];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
