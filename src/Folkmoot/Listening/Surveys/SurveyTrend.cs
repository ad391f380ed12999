namespace Folkmoot.Listening.Surveys;

/// <summary>How one sentence was answered over time.</summary>
public sealed record SurveyTrend(SurveyItem Item, IReadOnlyList<SurveyWave> Waves);
