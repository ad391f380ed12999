namespace Folkmoot.Listening.Training;

/// <summary>How somebody learned to listen.</summary>
public enum TrainingKind
{
    /// <summary>A course or a session with others.</summary>
    Course,

    /// <summary>A talk that was held to practise.</summary>
    Practice,

    /// <summary>Going along with somebody who listens well.</summary>
    Shadowing,

    /// <summary>Looking back on talks, alone or with others.</summary>
    Reflection,
}
