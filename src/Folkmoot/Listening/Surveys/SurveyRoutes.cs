using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.Surveys;

internal sealed class SurveyRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Surveys/Answer"] = Access.Anyone,
        ["/Listening/Surveys/Trend"] = Access.Anyone,
        ["/Listening/Surveys/Settings"] = Access.Organiser,
    };
}
