namespace Folkmoot.Platform.Authorisation;

/// <summary>
/// A room's list of its routes and who may use them. Every room has one. A Razor page or an endpoint that no table lists stops the
/// platform from starting, and fails the build's tests.
/// </summary>
public interface IRouteTable
{
    /// <summary>Page paths such as "/Ballots/Vote" and endpoint patterns such as "/api/v1/places", each with who may use it.</summary>
    IReadOnlyDictionary<string, Access> Routes { get; }
}
