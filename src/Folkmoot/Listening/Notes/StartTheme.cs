using Folkmoot.Listening.Coding;
using Folkmoot.Platform;

namespace Folkmoot.Listening.Notes;

/// <summary>A theme that stands in the codebook from the beginning.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">When a line belongs there, and when not.</param>
public sealed record StartTheme(string Name, string Meaning)
{
    /// <exception cref="RefusedException">The name or the meaning does not fit.</exception>
    public StartTheme Checked()
    {
        var (name, meaning) = (CleanText.Line(Name), CleanText.Line(Meaning));
        return name.Length is >= Theme.MinName and <= Theme.MaxName && meaning.Length is >= Theme.MinMeaning and <= Theme.MaxMeaning
            ? new StartTheme(name, meaning)
            : throw new RefusedException($"A theme in \"themes\" has a name of {Theme.MinName} to {Theme.MaxName} characters and a meaning of {Theme.MinMeaning} to {Theme.MaxMeaning}.", "Themes");
    }
}
