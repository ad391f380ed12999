using Folkmoot.Platform.Components;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Says in words how a recommendation stands.</summary>
internal sealed class RecommendationWords(IStringLocalizer<Texts> texts)
{
    public string State(Recommendation one) => texts[one.Response is { } response ? $"Response.{response}" : $"State.{one.State}"];

    /// <summary>What the votes say, in one sentence.</summary>
    public string Result(Recommendation one, MandateSettings mandate) =>
        texts[$"Result.{one.State}", one.For, one.Voted, one.Against, one.Abstained, one.Members, mandate.Threshold, mandate.Quorum, texts[mandate.AboveThreshold ? "Result.MoreThan" : "Result.AtLeast"]];

    public ThreadKind Thread(Recommendation one) => one switch
    {
        { Response: ResponseKind.Accept or ResponseKind.Adapt } => ThreadKind.Done,
        { State: RecommendationState.Carried } => ThreadKind.Promise,
        { State: RecommendationState.NotCarried or RecommendationState.NoQuorum or RecommendationState.Withdrawn } => ThreadKind.Late,
        _ => ThreadKind.Voice,
    };
}
