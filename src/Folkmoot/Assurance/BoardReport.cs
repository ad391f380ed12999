using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Assurance;

/// <summary>A report to a board as the board saw it. It is made once from the journal and the evidence, and never changes.</summary>
public sealed class BoardReport
{
    public const int MaxWords = 200;

    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>Its number in the place, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The board it is for.</summary>
    public required string Board { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>All that it says, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, in hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string DigestOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
