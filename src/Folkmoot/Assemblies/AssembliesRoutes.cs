using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Assemblies;

internal sealed class AssembliesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Assemblies/Show"] = Access.Anyone,
        ["/Assemblies/Methods/Choose"] = Access.Anyone,
        // Who may register and see a registration is asked by its code.
        ["/Assemblies/Recruit/Register"] = Access.Anyone,
        ["/Assemblies/Recruit/Mine"] = Access.Anyone,
        ["/Assemblies/Recruit/Settings"] = Access.Organiser,
        ["/Assemblies/Recruit/Quotas"] = Access.Organiser,
        ["/Assemblies/Recruit/Addresses"] = Access.Organiser,
        ["/Assemblies/Recruit/Print"] = Access.Clerk,
        ["/Assemblies/Recruit/People"] = Access.Caller,
        ["/Assemblies/Recruit/Import"] = Access.Organiser,
        // A caller notes what people say; the page lets clerks alone change more.
        ["/Assemblies/Recruit/Person"] = Access.Caller,
        ["/Assemblies/Recruit/Help"] = Access.Clerk,
        ["/Assemblies/Recruit/Send"] = Access.Organiser,
        ["/Assemblies/Register/List"] = Access.Organiser,
        ["/Assemblies/Register/Edit"] = Access.Organiser,
        ["/Assemblies/Register/Files"] = Access.Organiser,
        ["/Assemblies/Register/Questions"] = Access.Organiser,
        ["/Assemblies/Register/Question"] = Access.Organiser,
        ["/Assemblies/Lottery/Settings"] = Access.Organiser,
        ["/Assemblies/Lottery/Manage"] = Access.Organiser,
        ["/Assemblies/Lottery/Screen"] = Access.Anyone,
        ["/Assemblies/Lottery/Again"] = Access.Anyone,
        ["/Assemblies/Meet/List"] = Access.Anyone,
        ["/Assemblies/Meet/Show"] = Access.Anyone,
        // Who may ask for a turn is told by their own code.
        ["/Assemblies/Meet/Speakers"] = Access.Anyone,
        ["/Assemblies/Meet/Floor"] = Access.Organiser,
        // Who chairs is told by the chair's code.
        ["/Assemblies/Meet/ChairFloor"] = Access.Anyone,
        ["/Assemblies/Chairs/Enter"] = Access.Anyone,
        ["/Assemblies/Chairs/Manage"] = Access.Organiser,
        ["/Assemblies/Meet/Sheets"] = Access.Organiser,
        ["/Assemblies/Meet/Manage"] = Access.Organiser,
        ["/Assemblies/Meet/Edit"] = Access.Organiser,
        ["/Assemblies/Recommend/List"] = Access.Anyone,
        ["/Assemblies/Recommend/Show"] = Access.Anyone,
        // Members vote with their own code.
        ["/Assemblies/Recommend/Vote"] = Access.Anyone,
        ["/Assemblies/Recommend/Paper"] = Access.Organiser,
        ["/Assemblies/Recommend/Sheet"] = Access.Organiser,
        // Whoever may download a table may send it to a sheet.
        ["/Assemblies/Online/People"] = Access.Organiser,
        ["/Assemblies/Online/Letters"] = Access.Clerk,
        ["/Assemblies/Online/Money"] = Access.Organiser,
        ["/Assemblies/Pay/Manage"] = Access.Organiser,
        ["/Assemblies/Recommend/Manage"] = Access.Organiser,
        ["/Assemblies/Recommend/Edit"] = Access.Organiser,
        ["/Assemblies/Carry/Answer"] = Access.Organiser,
        ["/Assemblies/Carry/Comments"] = Access.Moderator,
        [Lottery.DrawEndpoints.Record] = Access.Anyone,
        [Lottery.DrawEndpoints.Countdown] = Access.Anyone,
        [Lottery.DrawEndpoints.Preparing] = Access.Organiser,
        [Meet.MeetEndpoints.Speaking] = Access.Anyone,
        [Pay.PayEndpoints.List] = Access.Organiser,
        [Recruit.PeopleEndpoints.Export] = Access.Organiser,
        // What is not public yet is asked by its process.
        [Register.RegisterEndpoints.Picture] = Access.Anyone,
        [Register.RegisterEndpoints.Document] = Access.Anyone,
    };
}
