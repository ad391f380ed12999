using Folkmoot.People.MyData;
using Folkmoot.People.OpenId;
using Folkmoot.Platform.Authorisation;

namespace Folkmoot.People;

internal sealed class PeopleRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/People/SignIn"] = Access.Anyone,
        ["/People/SignInCode"] = Access.Anyone,
        ["/People/SignInLink"] = Access.Anyone,
        ["/People/SignOut"] = Access.Anyone,
        ["/People/Account"] = Access.SignedIn,
        ["/People/EmailLink"] = Access.Anyone,
        ["/People/Passkeys/Manage"] = Access.SignedIn,
        [OpenIdServices.Start] = Access.Anyone,
        ["/People/MyData/Show"] = Access.SignedIn,
        ["/People/MyData/Erase"] = Access.SignedIn,
        [DataEndpoints.Json] = Access.SignedIn,
        [DataEndpoints.Text] = Access.SignedIn,
        ["/People/Roles"] = Access.Administrator,
        ["/People/PlaceRoles"] = Access.Organiser,
    };
}
