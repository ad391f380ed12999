using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>
/// Public random values in the form in which their publishers give them, so that a slip of the pen is refused and all write the same value. Where the whole answer of drand's server is given for a round
/// of a chain that is known here, its signature is verified and goes into the record.
/// </summary>
public static class Beacon
{
    private const int LongestText = 100_000;
    private const int DrandDigits = 64;
    private const int NistDigits = 128;

    /// <summary>The value to draw with: as it stands for dice, balls and lotteries; in small hexadecimal letters for drand and NIST.</summary>
    /// <param name="name">The value's name as announced; "drand" or "NIST" at its beginning, and a round or pulse at its end, say what form it must have. "drand quicknet round 12345678" says whose signature it must have, too.</param>
    /// <param name="text">The value, or for drand and NIST the JSON that their servers answer with.</param>
    /// <exception cref="SortitionException">The value does not have the form of its source, is that of another round, or is forged.</exception>
    public static BeaconValue Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (text.Length is 0 or > LongestText)
            throw new SortitionException("The public random value is empty or far too long; give it as it was published.");
        if (name.StartsWith("drand", StringComparison.OrdinalIgnoreCase))
            return text[0] == '{' ? Drand(name, text) : new(Hex(text, DrandDigits, "A drand round"));
        if (name.StartsWith("nist", StringComparison.OrdinalIgnoreCase))
            return new(text[0] == '{' ? Nist(name, text) : Hex(text, NistDigits, "A pulse of the NIST beacon"));
        return new(text);
    }

    /// <summary>When the number that a name announces is published, where that is known: for a round of a chain of drand that is known here. Null for all others.</summary>
    /// <param name="name">The name as announced.</param>
    public static DateTimeOffset? DueAt(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DrandName.Of(name) is { Chain: { } chain, Round: { } round } ? chain.DueAt(round) : null;
    }

    /// <summary>Where drand's server answers with the round that a name announces; null for all other names. Nothing here looks there.</summary>
    /// <param name="name">The name as announced.</param>
    public static Uri? PublishedAt(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DrandName.Of(name) is { Chain: { } chain, Round: { } round } ? new Uri(string.Create(CultureInfo.InvariantCulture, $"https://api.drand.sh/{chain.Hash}/public/{round}")) : null;
    }

    /// <summary>For a name that speaks of a known chain of drand and of no round, the whole name of the first round that is published at a moment or after it; null for all other names.</summary>
    /// <param name="name">The name, such as "drand quicknet".</param>
    /// <param name="moment">The moment.</param>
    public static string? NameFrom(string name, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DrandName.Of(name) is { Chain: { } chain, Round: null } && chain.RoundFrom(moment) is var round && DrandChain.IsRound(round)
            ? string.Create(CultureInfo.InvariantCulture, $"drand {chain.Name} round {round}") : null;
    }

    private static BeaconValue Drand(string name, string text) => Parsed("drand", text, root =>
    {
        Same(name, "round", root.GetProperty("round").GetInt64());
        var signature = Convert.FromHexString(root.GetProperty("signature").GetString() ?? string.Empty);
        var value = Convert.ToHexStringLower(SHA256.HashData(signature));
        if (root.TryGetProperty("randomness", out var given) && Hex(given.GetString() ?? string.Empty, DrandDigits, "A drand round") != value)
            throw new SortitionException("The randomness of this drand round is not the hash of its signature; fetch it again.");
        return DrandName.Of(name) is { Chain: { } chain, Round: not null } ? Verified(name, chain, value, Convert.ToHexStringLower(signature), root) : new(value);
    });

    private static BeaconValue Verified(string name, DrandChain chain, string value, string signature, JsonElement root)
    {
        var previous = chain.IsChained ? Convert.ToHexStringLower(Convert.FromHexString(root.GetProperty("previous_signature").GetString() ?? string.Empty)) : null;
        var signed = new DrandSignature(signature, previous);
        var proof = BeaconProof.Signed(name, value, signed);
        return proof.Standing == BeaconStanding.Proven ? new(value, signed) : throw new SortitionException($"{proof.Words} Fetch it again from drand's own server.");
    }

    private static string Nist(string name, string text) => Parsed("the NIST beacon", text, root =>
    {
        var pulse = root.TryGetProperty("pulse", out var inner) ? inner : root;
        Same(name, "pulse", pulse.GetProperty("pulseIndex").GetInt64());
        var value = Hex(pulse.GetProperty("outputValue").GetString() ?? string.Empty, NistDigits, "A pulse of the NIST beacon");
        return NistPulse.Value(pulse) == value ? value
            : throw new SortitionException("The value of this pulse is not the hash of the pulse: something in it was changed. Fetch it again.");
    });

    private static T Parsed<T>(string source, string text, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SortitionException($"This is not what {source} answers with; give its JSON as a whole, or only the value.");
        }
    }

    /// <summary>Where the name ends in a number, it must be that of the value.</summary>
    private static void Same(string name, string what, long number)
    {
        var last = DrandName.Words(name)[^1];
        if (long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var announced) && announced != number)
            throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"This is {what} {number}, and {what} {announced} was announced; give the value of that one."));
    }

    private static string Hex(string text, int digits, string what) => text.Length == digits && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant()
        : throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"{what} is {digits} hexadecimal digits, and this is {text.Length} signs; give the value as it was published."));
}
