namespace Folkmoot.Tests.Proof;

internal enum FieldKind
{
    /// <summary>Carried along, not seen.</summary>
    Hidden,

    /// <summary>Words: one line or several.</summary>
    Text,

    /// <summary>A number, a day, a time, an address of e-mail: text with a form of its own.</summary>
    Formed,

    /// <summary>One of several values, or one value that is there or not.</summary>
    Choice,

    File,

    Button,

    /// <summary>Not for people: what fills it in is a program.</summary>
    Trap,
}
