using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Platform.Authorisation;

/// <summary>The route tables of all rooms in one: who may use which page or endpoint.</summary>
public sealed class AccessTable
{
    private readonly Dictionary<string, Access> _access = new(StringComparer.Ordinal);

    public AccessTable(IEnumerable<IRouteTable> tables)
    {
        // A room that registers its table by itself is found a second time with all the others.
        foreach (var table in tables.DistinctBy(table => table.GetType()))
        {
            foreach (var (route, access) in table.Routes)
            {
                if (!_access.TryAdd(route, access))
                    throw new InvalidOperationException($"The route \"{route}\" is listed twice; {table.GetType().FullName} must leave it to the room that has it.");
            }
        }
    }

    /// <summary>Who may use the endpoint; null when no table lists it, and then nobody may.</summary>
    public Access? Find(RouteEndpoint endpoint) => _access.TryGetValue(RouteOf(endpoint), out var access) ? access : null;

    /// <summary>Compares the tables with what the platform really serves.</summary>
    /// <exception cref="InvalidOperationException">A route is served but not listed, listed but not served, or asks for a role at a place without naming one.</exception>
    public void Check(IEnumerable<Endpoint> endpoints)
    {
        var served = new HashSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
        {
            var route = RouteOf(endpoint);
            served.Add(route);
            if (!_access.TryGetValue(route, out var access))
                throw new InvalidOperationException($"The route \"{route}\" is in no route table; list it in its room's IRouteTable with who may use it.");
            if (access.IsBoundToPlace && endpoint.RoutePattern.GetParameter(AccessMiddleware.Place) is null)
                throw new InvalidOperationException($"The route \"{route}\" is for the {access} of a place, but its address names no {{place}}.");
        }

        foreach (var listed in _access.Keys.Order(StringComparer.Ordinal))
        {
            if (!served.Contains(listed))
                throw new InvalidOperationException($"The route \"{listed}\" is in a route table, but there is no such page or endpoint; take it out or map it.");
        }
    }

    /// <summary>The name under which tables list an endpoint: the page's path, or the endpoint's pattern with a slash in front.</summary>
    public static string RouteOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? page.ViewEnginePath
            : "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
}
