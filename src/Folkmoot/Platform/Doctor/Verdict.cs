namespace Folkmoot.Platform.Doctor;

public enum Verdict
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Works, but will bite one day.</summary>
    Warning,

    /// <summary>Does not work, or loses something.</summary>
    Trouble,
}
