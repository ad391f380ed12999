using Folkmoot.Platform;

namespace Folkmoot.Processes;

/// <summary>What an organiser says of a process.</summary>
public sealed record ProcessDetails(string Title, string Summary)
{
    public const int MaxTitle = 120;
    public const int MaxSummary = 4000;
    public const int MaxReason = 1000;

    /// <summary>The details with blanks at the ends removed.</summary>
    /// <exception cref="RefusedException">Something is missing or too long.</exception>
    public ProcessDetails Checked()
    {
        var title = Title.Trim();
        var summary = Summary.Trim().ReplaceLineEndings("\n");
        if (title.Length is 0 or > MaxTitle)
            throw new RefusedException($"Give the process a title of 1 to {MaxTitle} characters.", nameof(Title));
        if (summary.Length > MaxSummary)
            throw new RefusedException($"The summary is {summary.Length} characters long; shorten it to {MaxSummary}.", nameof(Summary));
        return new ProcessDetails(title, summary);
    }
}
