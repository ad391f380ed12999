using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>What the name of a public random value says of drand, such as "drand quicknet round 12345678" or the same with the hash of the chain.</summary>
/// <param name="Chain">The chain, where it is named and known here; otherwise null.</param>
/// <param name="Round">The round, where the name ends in one; otherwise null.</param>
internal sealed record DrandName(DrandChain? Chain, long? Round)
{
    /// <summary>Reads a name; null where it does not begin with "drand".</summary>
    public static DrandName? Of(string name)
    {
        if (!name.StartsWith("drand", StringComparison.OrdinalIgnoreCase))
            return null;
        var words = Words(name);
        var chains = DrandChain.Known.Where(chain => words.Contains(chain.Name, StringComparer.OrdinalIgnoreCase) || words.Contains(chain.Hash, StringComparer.OrdinalIgnoreCase)).ToArray();
        var isAnother = words.Any(word => word.Length == DrandChain.Quicknet.Hash.Length && word.All(char.IsAsciiHexDigit) && !DrandChain.Known.Any(chain => chain.Hash.Equals(word, StringComparison.OrdinalIgnoreCase)));
        return new DrandName(
            chains.Length == 1 && !isAnother ? chains[0] : null,
            long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var round) && DrandChain.IsRound(round) ? round : null);
    }

    /// <summary>The words of a name.</summary>
    public static string[] Words(string name) => name.Split([' ', ',', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
}
