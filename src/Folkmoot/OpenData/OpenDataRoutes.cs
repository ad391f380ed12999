using Folkmoot.Platform.Authorisation;

namespace Folkmoot.OpenData;

internal sealed class OpenDataRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        [PlaceEndpoints.List] = Access.Anyone,
        [PlaceEndpoints.One] = Access.Anyone,
        [ProcessEndpoints.List] = Access.Anyone,
        [ProcessEndpoints.One] = Access.Anyone,
        [ProcessEndpoints.Proposals] = Access.Anyone,
        [ProcessEndpoints.Result] = Access.Anyone,
        [IdeaEndpoints.List] = Access.Anyone,
        [IdeaEndpoints.Table] = Access.Anyone,
        [ProjectEndpoints.List] = Access.Anyone,
        [ProjectEndpoints.One] = Access.Anyone,
        [AnswerEndpoints.List] = Access.Anyone,
        [AnswerEndpoints.Table] = Access.Anyone,
        [OpenDataRoom.Description] = Access.Anyone,
    };
}
