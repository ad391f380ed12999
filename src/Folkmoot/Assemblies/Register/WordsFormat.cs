namespace Folkmoot.Assemblies.Register;

/// <summary>How the words of a registration page are written.</summary>
public enum WordsFormat
{
    Markdown,

    /// <summary>HTML, cleaned when it is kept and again when it is shown.</summary>
    Html,
}
