using Folkmoot.Platform;

namespace Folkmoot.Listening.Surveys;

/// <summary>How one sentence was answered in one survey, fit to be shown.</summary>
/// <param name="Title">The process.</param>
/// <param name="Slug">Its address within the place.</param>
/// <param name="At">When the survey ended.</param>
/// <param name="Sampling">How people came to answer.</param>
/// <param name="People">People who answered, rounded to 5; null for a few.</param>
/// <param name="Agree">The share that agrees, in whole percent of the rounded numbers; null on fewer than 25 people, and where those who agree or those who do not are a few.</param>
public sealed record SurveyWave(string Title, string Slug, DateTimeOffset At, string Sampling, int? People, int? Agree)
{
    /// <summary>People below whom no share is shown.</summary>
    public const int LeastPeople = 25;

    public static SurveyWave Of(string title, string slug, DateTimeOffset at, string sampling, int agree, int all)
    {
        var (shown, others) = (SmallNumbers.Of(agree), SmallNumbers.Of(all - agree));
        int? share = all >= LeastPeople && shown is { } agreeing && others is { } rest ? (int)Math.Round(100.0 * agreeing / (agreeing + rest), MidpointRounding.AwayFromZero) : null;
        return new SurveyWave(title, slug, at, sampling, SmallNumbers.Of(all), share);
    }
}
