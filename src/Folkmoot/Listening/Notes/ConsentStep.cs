namespace Folkmoot.Listening.Notes;

/// <summary>How far people allow what they said to be used. Each step allows all before it.</summary>
public enum ConsentStep
{
    /// <summary>Count only that we talked.</summary>
    Counted,

    /// <summary>Say which themes came up, among those of many.</summary>
    Themes,

    /// <summary>Say it again in other words.</summary>
    Paraphrase,

    /// <summary>Quote it without a name.</summary>
    Quote,

    /// <summary>Contact them again.</summary>
    Contact,
}
