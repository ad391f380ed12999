namespace Folkmoot.Assemblies.Methods;

/// <summary>Who is to take part.</summary>
public enum Likeness
{
    Either,

    /// <summary>People drawn by lottery, so that they look like those who live there.</summary>
    Drawn,

    /// <summary>Whoever wants to.</summary>
    Open,
}
