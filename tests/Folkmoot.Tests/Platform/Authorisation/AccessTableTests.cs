using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Folkmoot.Tests.Platform.Authorisation;

public sealed class AccessTableTests
{
    [Fact]
    public void Check_EveryRouteListed_Passes()
    {
        var table = Table(("/a", Access.Anyone), ("/places/{place}/b", Access.Organiser));

        table.Check([Served("/a"), Served("places/{place}/b")]);

        Assert.Equal(Access.Organiser, table.Find(Served("/places/{place}/b")));
    }

    [Fact]
    public void Check_RouteInNoTable_NamesIt()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => Table(("/a", Access.Anyone)).Check([Served("/a"), Served("/forgotten")]));

        Assert.Equal("The route \"/forgotten\" is in no route table; list it in its room's IRouteTable with who may use it.", mistake.Message);
    }

    [Fact]
    public void Check_ListedRouteThatIsNotServed_NamesIt()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => Table(("/a", Access.Anyone), ("/gone", Access.SignedIn)).Check([Served("/a")]));

        Assert.Equal("The route \"/gone\" is in a route table, but there is no such page or endpoint; take it out or map it.", mistake.Message);
    }

    [Fact]
    public void Check_OrganiserRouteWithoutPlace_NamesIt()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => Table(("/manage", Access.Organiser)).Check([Served("/manage")]));

        Assert.Equal("The route \"/manage\" is for the Organiser of a place, but its address names no {place}.", mistake.Message);
    }

    [Fact]
    public void New_RouteListedTwice_NamesIt()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => new AccessTable([new Listed(("/a", Access.Anyone)), new ListedElsewhere()]));

        Assert.StartsWith("The route \"/a\" is listed twice;", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_RouteInNoTable_IsNobodys() => Assert.Null(Table(("/a", Access.Anyone)).Find(Served("/b")));

    private static AccessTable Table(params (string Route, Access Access)[] routes) => new([new Listed(routes)]);

    private static RouteEndpoint Served(string pattern) => new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, EndpointMetadataCollection.Empty, pattern);

    private sealed class ListedElsewhere : IRouteTable
    {
        public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal) { ["/a"] = Access.SignedIn };
    }
}
