namespace Folkmoot.Listening.HandOn;

/// <summary>What something that was found becomes.</summary>
public enum HandedAs
{
    /// <summary>An idea in a process that collects ideas.</summary>
    Idea,

    /// <summary>A priority of the place's fund.</summary>
    Priority,

    /// <summary>Evidence for another process, such as an assembly.</summary>
    Evidence,

    /// <summary>A question that somebody must answer by a day.</summary>
    Question,
}
