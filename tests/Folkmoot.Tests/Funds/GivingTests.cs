using System.Net;
using System.Text.Json;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Funds;

public sealed class GivingTests
{
    private const string Url = "/places/wyebridge/funds";

    private static string Schemas => Path.Combine(RealData.Folder("standards"), "360giving", "schema");

    [Theory, Databases]
    public async Task Grants_and_contributions_are_published_as_open_data(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await PublishedAsync(town);

        var visitor = town.Host.NewBrowser();
        using var grants = JsonDocument.Parse(await visitor.Http.GetByteArrayAsync(Url + "/360giving.json"));
        using var contributions = JsonDocument.Parse(await visitor.Http.GetByteArrayAsync(Url + "/partners/police/360giving.json"));

        var grant = Assert.Single(grants.RootElement.GetProperty("grants").EnumerateArray());
        Assert.Equal((400m, "Grant to Toddler group", "GB-CHC-1234567"), (grant.GetProperty("amountAwarded").GetDecimal(), grant.GetProperty("title").GetString(), grant.GetProperty("fundingOrganization")[0].GetProperty("id").GetString()));
        var contribution = Assert.Single(contributions.RootElement.GetProperty("grants").EnumerateArray());
        Assert.Equal((500.50m, "FRG040", "360G-wyebridge-police"), (contribution.GetProperty("amountAwarded").GetDecimal(), contribution.GetProperty("regrantType").GetString(), contribution.GetProperty("fundingOrganization")[0].GetProperty("id").GetString()));
        var manage = await ann.GetAsync(Url + "/manage");
        Assert.Contains("The group has no charity or company number.", manage.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("The file has several funders.", manage.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_is_published_is_valid_by_the_schemas_of_the_standard(DatabaseKind kind)
    {
        var schemas = Schemas;
        await using var town = await Town.StartAsync(kind);
        var ann = await PublishedAsync(town);

        foreach (var file in new[] { "/360giving.json", "/partners/police/360giving.json" })
        {
            using var package = JsonDocument.Parse(await ann.Http.GetByteArrayAsync(Url + file));
            Assert.Empty(GivingSchema.Faults(package.RootElement, schemas));
        }
    }

    [Theory, Databases]
    public async Task A_prefix_that_is_none_is_refused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));

        var refused = await ann.SubmitAsync(await ann.GetAsync(Url + "/manage"), [("Giving.Prefix", "wyebridge")], form: "#giving-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("360G-wyebridge", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_finds_what_is_wrong()
    {
        using var package = JsonDocument.Parse("""{"grants":[{"id":"1","title":"A","description":"B","currency":"Pound","amountAwarded":"4","awardDate":"soon","fundingOrganization":[],"recipientOrganization":[{"id":"x"}]}]}""");

        var faults = GivingSchema.Faults(package.RootElement, Schemas);

        foreach (var part in new[] { "amountAwarded", "awardDate", "fundingOrganization", "recipientOrganization" })
            Assert.Contains(faults, fault => fault.Contains(part, StringComparison.Ordinal));
    }

    private static async Task<Browser> PublishedAsync(Town town)
    {
        var ann = await town.OrganiserAsync();
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#contribute", FundPagesTests.Contribution("Police", "500.50", ""));
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#award-form", FundPagesTests.Award("Toddler group", "400", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(Url + "/360giving.json")).Status);
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#giving-form", ("Giving.Prefix", "360G-wyebridge"), ("Giving.Number", "GB-CHC-1234567"));
        return ann;
    }
}
