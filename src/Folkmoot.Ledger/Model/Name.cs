using System.Buffers;

namespace Folkmoot.Ledger;

/// <summary>Names of funds, lots, grants and all else that account paths and keys are made of.</summary>
public static class Name
{
    /// <summary>Characters a name may have at most.</summary>
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._");

    /// <summary>Whether the text is a name: 1 to 64 letters A to Z, digits, hyphens, full stops and underscores.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= Longest } && !text.AsSpan().ContainsAnyExcept(Allowed);
}
