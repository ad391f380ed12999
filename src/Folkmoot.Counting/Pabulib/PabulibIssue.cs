namespace Folkmoot.Counting.Pabulib;

/// <summary>One finding about a .pb file.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What kind of finding it is, for programs.</param>
/// <param name="Line">The line of the file, counted from 1; 0 when the finding concerns the file as a whole.</param>
/// <param name="Message">One sentence for people: what is wrong and how to mend it. It does not repeat the line.</param>
public sealed record PabulibIssue(PabulibSeverity Severity, PabulibCode Code, long Line, string Message)
{
    /// <summary>The sentence with its line in front, as shown to people.</summary>
    public override string ToString() => Line > 0 ? $"Line {Line}: {Message}" : Message;
}
