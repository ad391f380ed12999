using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.Training;

internal sealed class TrainingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Training/Log"] = Access.Connector,
    };
}
