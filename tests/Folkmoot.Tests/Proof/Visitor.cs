using Folkmoot.People;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>Somebody at the platform's door.</summary>
/// <param name="Name">What reports call them.</param>
/// <param name="Role">The role they hold; null for none.</param>
/// <param name="Place">Where they hold it; null for the whole installation.</param>
/// <param name="Browser">Their browser.</param>
internal sealed record Visitor(string Name, Role? Role, Guid? Place, Browser Browser)
{
    public bool IsSignedIn => Name is not ("nobody" or "voter");

    /// <summary>The token against foreign forms that this visitor's browser has.</summary>
    public async Task<string> TokenAsync() =>
        Form.Of("", await Browser.GetAsync(IsSignedIn ? "/people/account" : "/sign-in")).SelectMany(f => f.Fields).First(f => f.Name == Form.Token).Value;

    /// <summary>Whether the route tables let them use a route of a place, or of none.</summary>
    public bool MayUse(Access access, Guid? place) => access switch
    {
        Access.Anyone => true,
        Access.SignedIn => IsSignedIn,
        Access.Demonstration => false,
        Access.Administrator => Role == Folkmoot.People.Role.Administrator,
        _ => Role == Folkmoot.People.Role.Administrator || (Role is { } held && Place == place && Opens(held, access)),
    };

    // The doors of a place bear the names of the roles; organisers open them all, clerks call as well, and whoever works there may look where observers may.
    private static bool Opens(Role held, Access access) =>
        held == Folkmoot.People.Role.Organiser || held.ToString() == access.ToString() || (held, access) is (Folkmoot.People.Role.Clerk, Access.Caller) || access.ToString() == "Observer";
}
