namespace Folkmoot.Platform.Configuration;

/// <summary>The configuration has mistakes: one sentence for each, saying where it is and how to mend it.</summary>
public sealed class SettingsException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
