using System.Globalization;
using System.Security.Cryptography;

namespace Folkmoot.Sortition;

/// <summary>What a record proves of who gave out its public random value, worked out from the record alone.</summary>
/// <param name="Standing">How far it is proven.</param>
/// <param name="Words">The same in one or two sentences.</param>
public sealed record BeaconProof(BeaconStanding Standing, string Words)
{
    /// <summary>Checks the signature that a record carries. Takes a part of a second where there is one.</summary>
    /// <param name="record">The record of a draw; one that has a result.</param>
    /// <exception cref="ArgumentException">The record has no result.</exception>
    public static BeaconProof Of(DrawRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var result = record.Result ?? throw new ArgumentException("Only a draw with a result has a public random value.", nameof(record));
        return result.Signature is { } signature ? Signed(record.BeaconName, result.Beacon, signature) : Unsigned(record.BeaconName);
    }

    /// <summary>What is proven of a value by the signature that comes with it.</summary>
    internal static BeaconProof Signed(string name, string value, DrandSignature signature)
    {
        if (DrandName.Of(name) is not { Chain: { } chain, Round: { } round })
            return new(BeaconStanding.Forged, $"The record carries a signature, but \"{name}\" names no round of a chain of drand that is known here, so that there is nothing it could be checked against.");
        if (!signature.IsWellFormed)
            return new(BeaconStanding.Forged, "The signature of the public random value is not written in small hexadecimal letters.");
        if (Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(signature.Signature))) != value)
            return new(BeaconStanding.Forged, "The public random value is not the hash of its signature: one of them was changed.");
        return signature.IsOf(chain, round)
            ? new(BeaconStanding.Proven, $"The number is genuine: drand's League of Entropy signed round {round} of {chain.Name}, due on {chain.DueAt(round).ToString("yyyy-MM-dd 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}.")
            : new(BeaconStanding.Forged, $"The number is forged: the signature is not that of drand's League of Entropy for round {round} of {chain.Name}.");
    }

    private static BeaconProof Unsigned(string name) => new(BeaconStanding.Open, DrandName.Of(name) switch
    {
        null => "Who gave out the number is not proven: compare it with where it was published.",
        { Chain: { } chain, Round: { } round } => $"Who gave out the number is not proven, since the record carries no signature: compare it with round {round} of {chain.Name} as drand publishes it.",
        _ => "Who gave out the number is not proven, since no round of a chain of drand that is known here was announced: compare it with where it was published.",
    });
}
