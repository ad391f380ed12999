using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Listening.Routing;

/// <summary>The seed from which a conversation's statements are drawn. It follows from the installation's secret, so nobody chooses it; its seal is public from the beginning and the seed itself at the end.</summary>
internal sealed class RoutingSeed(IInstanceKey key)
{
    private const string Purpose = "listening.seed";

    public ulong Of(Guid process) => BitConverter.ToUInt64(key.Mac(Purpose, process.ToString("N")));

    /// <summary>The seed as it is published.</summary>
    public string Word(Guid process) => Of(process).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 of the seed as it is published.</summary>
    public string Seal(Guid process) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Word(process)))).ToLowerInvariant();
}
