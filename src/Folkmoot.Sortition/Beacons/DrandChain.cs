using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Folkmoot.Sortition;

/// <summary>
/// A chain of drand: a public key, whose secret is shared out among the members of the League of Entropy so that only enough of them together can sign, and a clock. The chains known here are theirs, and their
/// hashes are what the drand project publishes; a test recomputes them from the keys.
/// </summary>
internal sealed class DrandChain
{
    private const long LastRound = 8_000_000_000;

    /// <summary>Rounds of 3 seconds, signed one by one, with signatures of 48 bytes; the scheme bls-unchained-g1-rfc9380.</summary>
    public static readonly DrandChain Quicknet = new()
    {
        Name = "quicknet",
        Hash = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
        PublicKey = Convert.FromHexString("83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"),
        Genesis = DateTimeOffset.FromUnixTimeSeconds(1_692_803_367),
        Period = TimeSpan.FromSeconds(3),
        IsChained = false,
    };

    /// <summary>Rounds of 30 seconds, each signed together with the signature before it, with signatures of 96 bytes; the scheme pedersen-bls-chained.</summary>
    public static readonly DrandChain Default = new()
    {
        Name = "default",
        Hash = "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
        PublicKey = Convert.FromHexString("868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31"),
        Genesis = DateTimeOffset.FromUnixTimeSeconds(1_595_431_050),
        Period = TimeSpan.FromSeconds(30),
        IsChained = true,
    };

    public static readonly IReadOnlyList<DrandChain> Known = [Quicknet, Default];

    /// <summary>What drand calls the chain.</summary>
    public required string Name { get; init; }

    /// <summary>In hexadecimal; of everything that makes the chain.</summary>
    public required string Hash { get; init; }

    public required byte[] PublicKey { get; init; }

    /// <summary>When round 1 was published.</summary>
    public required DateTimeOffset Genesis { get; init; }

    public required TimeSpan Period { get; init; }

    /// <summary>Whether a round is signed together with the signature of the round before it.</summary>
    public required bool IsChained { get; init; }

    /// <summary>Whether a number is that of a round.</summary>
    public static bool IsRound(long number) => number is >= 1 and <= LastRound;

    /// <summary>When a round is published.</summary>
    public DateTimeOffset DueAt(long round) => Genesis + (Period * (round - 1));

    /// <summary>The first round that is published at a moment or after it.</summary>
    public long RoundFrom(DateTimeOffset moment) => moment <= Genesis ? 1 : ((moment - Genesis - TimeSpan.FromTicks(1)).Ticks / Period.Ticks) + 2;

    /// <summary>Whether a signature is the one that the chain's key gives for a round.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="previous">The signature of the round before, for a chain that signs it too; for round 1 the seed of the chain.</param>
    public bool Signed(long round, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> previous)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, round);
        return BlsSignature.IsGenuine(PublicKey, SHA256.HashData([.. previous, .. number]), signature);
    }
}
