namespace Folkmoot.Listening.Surveys;

/// <summary>
/// One short sentence to which people say how far they agree, from 1 (not at all) to 5 (fully). It is asked again in later surveys in the same words, so that a trend means something.
/// </summary>
/// <param name="Key">Its name in settings and in the trend.</param>
/// <param name="Text">The sentence.</param>
public sealed record SurveyItem(string Key, string Text)
{
    public const int MaxKey = 40;
    public const int MaxText = 200;
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>From this answer on somebody agrees.</summary>
    public const int Agrees = 4;

    /// <summary>The items that come with the platform; a survey may use some and add its own.</summary>
    public static IReadOnlyList<SurveyItem> Usual { get; } =
    [
        new("influence", "I can influence decisions about my area."),
        new("belonging", "I belong to my neighbourhood."),
        new("listened", "I was listened to."),
        new("respected", "I was treated with respect."),
        new("connected", "I feel more connected to people here than before."),
    ];
}
