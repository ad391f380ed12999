using Folkmoot.Platform;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The name that somebody chooses to show with what they write.</summary>
internal static class ShownName
{
    public const int MaxLength = 60;

    /// <returns>The name in one line; empty for none.</returns>
    /// <exception cref="RefusedException">The name is too long or holds an address.</exception>
    public static string Check(string? written)
    {
        var name = CleanText.Line(written);
        if (name.Length > MaxLength)
            throw new RefusedException($"The name to show is longer than {MaxLength} characters; shorten it.", nameof(IdeaForm.ShownAs));
        return name.Contains('@', StringComparison.Ordinal) || LinkCount.Of(name) > 0
            ? throw new RefusedException("The name to show is public, so it may hold no address.", nameof(IdeaForm.ShownAs))
            : name;
    }
}
