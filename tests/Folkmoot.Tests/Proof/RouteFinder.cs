using System.Globalization;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Proof;

/// <summary>Finds the route of an address, as the platform's own routing does: the most precise one that fits.</summary>
internal sealed class RouteFinder
{
    private readonly List<(Route Route, RouteTemplate Template, TemplateMatcher Matcher)> _routes;

    public RouteFinder(TestHost host)
    {
        var table = host.Services.GetRequiredService<AccessTable>();
        _routes = [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .DistinctBy(e => e.RoutePattern.RawText)
            .Select(endpoint =>
            {
                var template = TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/'));
                var access = table.Find(endpoint) ?? throw new InvalidOperationException($"\"{endpoint.RoutePattern.RawText}\" is in no route table.");
                return (new Route(endpoint.RoutePattern.RawText!, access, []), template, new TemplateMatcher(template, []));
            })
            .OrderBy(r => RoutePrecedence.ComputeInbound(r.template))];
    }

    public IEnumerable<Route> All => _routes.Select(r => r.Route);

    /// <summary>The route of a path with its values; null where there is none.</summary>
    public Route? Find(string address)
    {
        var path = address.Split('?')[0];
        foreach (var (route, template, matcher) in _routes)
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(path, values) && template.Parameters.All(p => Fits(p, values[p.Name!])))
                return route with { Values = values };
        }

        return null;
    }

    private static bool Fits(TemplatePart parameter, object? value) => parameter.InlineConstraints.All(c => c.Constraint switch
    {
        "guid" => Guid.TryParse(value as string, out _),
        "int" => int.TryParse(value as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => true,
    });
}
