using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>A route table made for a test.</summary>
internal sealed class Listed(params (string Route, Access Access)[] routes) : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = routes.ToDictionary(r => r.Route, r => r.Access, StringComparer.Ordinal);
}
