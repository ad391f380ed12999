namespace Folkmoot.Assemblies.Recruit;

/// <summary>What somebody needs to be able to come. Only organisers see it; it has no part in the draw.</summary>
public static class Support
{
    /// <summary>The codes under which it is kept, in the order of the form.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["travel", "care", "access", "language", "device", "evenings"];

    /// <summary>Keeps those that are known, in order, with blanks between them.</summary>
    public static string Write(IEnumerable<string>? chosen) => string.Join(' ', Codes.Intersect(chosen ?? [], StringComparer.Ordinal));

    public static IReadOnlyList<string> Read(string kept) => kept.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
