namespace Folkmoot.Assemblies.Register;

/// <summary>How a question of an organiser's own is answered.</summary>
public enum QuestionKind
{
    /// <summary>In one line.</summary>
    Line,

    /// <summary>In several lines.</summary>
    Lines,

    /// <summary>By one of several choices.</summary>
    One,

    /// <summary>By any number of choices.</summary>
    Several,

    /// <summary>By yes or no.</summary>
    YesNo,

    /// <summary>By a tick with which somebody agrees to a sentence.</summary>
    Consent,
}
