using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Tests.Proof;

/// <summary>A route of the platform, or the one that an address meets.</summary>
/// <param name="Pattern">The pattern of its addresses.</param>
/// <param name="Access">Who may use it, by the route tables.</param>
/// <param name="Values">The values that an address gives; empty for the route itself.</param>
internal sealed record Route(string Pattern, Access Access, RouteValueDictionary Values)
{
    public string? Place => Values["place"] as string;
}
