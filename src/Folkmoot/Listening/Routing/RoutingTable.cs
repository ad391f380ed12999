using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Opinion.Routing;

namespace Folkmoot.Listening.Routing;

/// <summary>What the statements of a conversation weigh for everybody who stands in the same group, or in none.</summary>
/// <param name="State">Number of the state.</param>
/// <param name="Grains">For each number of a statement from 1 on, its weight in grains; 0 where it is not shown.</param>
/// <param name="Statements">The statements that are shown, by their numbers in words.</param>
internal sealed record RoutingTable(long State, byte[] Grains, IReadOnlyDictionary<string, HeardStatement> Statements)
{
    /// <summary>The weights by the numbers of the statements.</summary>
    public IReadOnlyList<RoutingWeight> Weights { get; } = WeightsOf(Grains);

    public static RoutingTable Of(IReadOnlyCollection<(HeardStatement Statement, long Weight)> weights)
    {
        var grains = new byte[weights.Select(w => w.Statement.Number).DefaultIfEmpty(0).Max()];
        foreach (var (statement, weight) in weights)
            grains[statement.Number - 1] = checked((byte)(weight / NextStatement.Aims.Grain));
        return new RoutingTable(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(grains)), grains, weights.ToDictionary(w => Word(w.Statement.Number), w => w.Statement, StringComparer.Ordinal));
    }

    /// <summary>The number of a statement as the router names it.</summary>
    public static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static IReadOnlyList<RoutingWeight> WeightsOf(byte[] grains) =>
        [.. Enumerable.Range(0, grains.Length).Where(i => grains[i] > 0).Select(i => new RoutingWeight(Word(i + 1), (long)grains[i] * NextStatement.Aims.Grain))];
}
