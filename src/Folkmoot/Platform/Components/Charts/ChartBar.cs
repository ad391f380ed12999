namespace Folkmoot.Platform.Components;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How long it is, on the scale of the whole chart.</param>
/// <param name="Text">The value ready to read, such as £42,000 or 312 votes.</param>
public sealed record ChartBar(string Label, double Value, string Text)
{
    /// <summary>True where the bar did not reach what it needed.</summary>
    public bool Lost { get; init; }

    /// <summary>The state in a word, for the table and for those who do not see the colour.</summary>
    public string? State { get; init; }

    public string? Href { get; init; }

    /// <summary>How many it stands for, where a chart draws that as its width.</summary>
    public int Width { get; init; } = 1;
}
