namespace Folkmoot.Outcomes;

/// <summary>A version of the framework, whole.</summary>
public sealed record FrameworkView(Framework Framework, IReadOnlyList<Strategy> Strategies, IReadOnlyList<SharedOutcome> Outcomes, IReadOnlyList<StrategyLink> Links, IReadOnlyList<Indicator> Indicators, IReadOnlyList<IndicatorValue> Values)
{
    public IEnumerable<Strategy> StrategiesOf(SharedOutcome outcome) => Links.Where(link => link.OutcomeId == outcome.Id).Select(link => Strategies.First(strategy => strategy.Id == link.StrategyId));

    public IEnumerable<Indicator> IndicatorsOf(SharedOutcome outcome) => Indicators.Where(indicator => indicator.OutcomeId == outcome.Id);

    /// <summary>The last value that was measured; null before the first.</summary>
    public IndicatorValue? LatestOf(Indicator indicator) => Values.Where(value => value.Indicator == indicator.Code).OrderBy(value => value.On).ThenBy(value => value.Id).LastOrDefault();

    /// <summary>How much of the way from the baseline to the target is gone, in per cent; null before the first value or where there is no way to go. Below 0 when it is worse than at the start.</summary>
    public int? ProgressOf(Indicator indicator) =>
        LatestOf(indicator) is { } latest && indicator.Target != indicator.Baseline ? (int)Math.Round((latest.Value - indicator.Baseline) * 100 / (indicator.Target - indicator.Baseline), MidpointRounding.ToEven) : null;
}
