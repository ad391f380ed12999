using System.Text.Json;
using Folkmoot.Funds.OpenData;

namespace Folkmoot.Tests.Funds;

public sealed class GivingQualityTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Fact]
    public void A_good_grant_has_nothing_to_find() => Assert.Empty(Find(Good()));

    [Theory]
    [InlineData(GivingCheck.ZeroAmount, "amountAwarded", "0")]
    [InlineData(GivingCheck.MailAddress, "description", "\"Ask ann@example.org\"")]
    [InlineData(GivingCheck.ImpossibleDate, "awardDate", "\"2026-02-30\"")]
    [InlineData(GivingCheck.AwardDateInFuture, "awardDate", "\"2026-04-02\"")]
    [InlineData(GivingCheck.LineBreakInId, "id", "\"360G-x-1\\n\"")]
    [InlineData(GivingCheck.GeoCodeLooksLikePostcode, "beneficiaryLocation", """[{"geoCode":"HR1 2AB"}]""")]
    [InlineData(GivingCheck.LineBreakInOrganisationId, "recipientOrganization", """[{"id":"GB-SC-1\n","name":"A","charityNumber":"1234567","postalCode":"x"}]""")]
    [InlineData(GivingCheck.FunderRegisterUnknown, "fundingOrganization", """[{"id":"XX-1","name":"Chest"}]""")]
    [InlineData(GivingCheck.FunderNotInRegister, "fundingOrganization", """[{"id":"360G-x-pool","name":"Chest"}]""")]
    [InlineData(GivingCheck.OrganisationIdInvalid, "recipientOrganization", """[{"id":"GB-CHC-12","name":"A","postalCode":"x"}]""")]
    [InlineData(GivingCheck.ActualEndsBeforeStart, "actualDates", """[{"startDate":"2026-05-01","endDate":"2026-04-30"}]""")]
    [InlineData(GivingCheck.UnknownRegister, "recipientOrganization", """[{"id":"XX-1","name":"A","charityNumber":"1234567","postalCode":"x"}]""")]
    [InlineData(GivingCheck.CharityNumberWrong, "recipientOrganization", """[{"id":"GB-CHC-1234567","name":"A","charityNumber":"12","postalCode":"x"}]""")]
    [InlineData(GivingCheck.CompanyNumberWrong, "recipientOrganization", """[{"id":"GB-CHC-1234567","name":"A","companyNumber":"123","postalCode":"x"}]""")]
    [InlineData(GivingCheck.EndsBeforeStart, "plannedDates", """[{"startDate":"2026-05-01","endDate":"2026-04-30"}]""")]
    [InlineData(GivingCheck.PlannedFarAhead, "plannedDates", """[{"startDate":"2026-05-01","endDate":"2038-04-30"}]""")]
    [InlineData(GivingCheck.ActualFarAhead, "actualDates", """[{"startDate":"2026-05-01","endDate":"2031-04-30"}]""")]
    [InlineData(GivingCheck.LongAgo, "awardDate", "\"2001-03-31\"")]
    [InlineData(GivingCheck.RecipientNotInRegister, "recipientOrganization", """[{"id":"360G-x-a","name":"A","charityNumber":"1234567","postalCode":"x"}]""")]
    [InlineData(GivingCheck.NoRecipientNumber, "recipientOrganization", """[{"id":"GB-LAE-HEF","name":"A","postalCode":"x"}]""")]
    [InlineData(GivingCheck.NoProgramme, "grantProgramme", null)]
    [InlineData(GivingCheck.NoBeneficiaryLocation, "beneficiaryLocation", null)]
    [InlineData(GivingCheck.TitleIsDescription, "title", "\"A year of sessions\"")]
    [InlineData(GivingCheck.NoLastModified, "dateModified", null)]
    [InlineData(GivingCheck.NoDataSource, "dataSource", null)]
    [InlineData(GivingCheck.NoDuration, "plannedDates", null)]
    [InlineData(GivingCheck.LocationWithoutCode, "beneficiaryLocation", """[{"name":"Leominster"}]""")]
    public void One_poor_value_is_found_and_nothing_else(GivingCheck check, string member, string? value)
    {
        var grant = Good();
        grant.Remove(member);
        if (value is not null)
            grant[member] = value;

        var finding = Assert.Single(Find(grant));

        Assert.Equal(check, finding.Check);
        Assert.Single(finding.Grants);
    }

    [Fact]
    public void Where_a_group_is_and_whom_it_serves_go_together()
    {
        Assert.Equal([GivingCheck.NoRecipientLocation, GivingCheck.BeneficiaryWithoutRecipientPlace], Find(With("recipientOrganization", """[{"id":"GB-CHC-1234567","name":"A"}]""")).Select(finding => finding.Check));
        var placed = With("recipientOrganization", """[{"id":"GB-CHC-1234567","name":"A","postalCode":"x","location":[{"geoCode":"E05012345"}]}]""");
        placed.Remove("beneficiaryLocation");
        Assert.Equal([GivingCheck.NoBeneficiaryLocation, GivingCheck.RecipientPlaceWithoutBeneficiary], Find(placed).Select(finding => finding.Check));
    }

    [Fact]
    public void A_grant_to_a_person_says_why_and_holds_nothing_that_gives_the_person_away()
    {
        var person = With("recipientIndividual", """{"id":"360G-x-p","name":"Individual"}""");
        person.Remove("recipientOrganization");
        Assert.Equal([GivingCheck.IndividualWithoutReason], Find(person).Select(finding => finding.Check));
        person["toIndividualsDetails"] = """{"primaryGrantReason":"GTIR120"}""";
        person["project"] = "{}";
        Assert.Equal([GivingCheck.IndividualWithEqualityData], Find(person).Select(finding => finding.Check));
    }

    [Fact]
    public void There_are_as_many_checks_as_the_standards_own_checker_has() => Assert.Equal(36, Enum.GetValues<GivingCheck>().Length);

    [Fact]
    public void A_long_title_is_found() => Assert.Equal(GivingCheck.TitleTooLong, Assert.Single(Find(With("title", $"\"{new string('x', 141)}\""))).Check);

    [Fact]
    public void Several_funders_and_funders_with_several_names_are_found()
    {
        var other = With("fundingOrganization", """[{"id":"GB-CHC-7654321","name":"Chest"}]""");
        var renamed = With("fundingOrganization", """[{"id":"GB-CHC-1111111","name":"Another"}]""");

        Assert.Equal([GivingCheck.SeveralFunders, GivingCheck.FunderNameWithSeveralIds], Find(Good(), other).Select(finding => finding.Check));
        Assert.Equal([GivingCheck.FunderIdWithSeveralNames], Find(Good(), renamed).Select(finding => finding.Check));
    }

    private static Dictionary<string, string> With(string member, string value) => new(Good()) { [member] = value };

    private static Dictionary<string, string> Good() => new()
    {
        ["id"] = "\"360G-x-1\"",
        ["title"] = "\"Grant to A\"",
        ["description"] = "\"A year of sessions\"",
        ["amountAwarded"] = "400",
        ["awardDate"] = "\"2026-03-31\"",
        ["fundingOrganization"] = """[{"id":"GB-CHC-1111111","name":"Chest"}]""",
        ["recipientOrganization"] = """[{"id":"GB-CHC-1234567","name":"A","postalCode":"x"}]""",
        ["grantProgramme"] = """[{"code":"chest"}]""",
        ["beneficiaryLocation"] = """[{"name":"Leominster","geoCode":"E05012345"}]""",
        ["plannedDates"] = """[{"startDate":"2026-05-01","endDate":"2027-04-30"}]""",
        ["dateModified"] = "\"2026-03-31T09:00:00Z\"",
        ["dataSource"] = "\"https://example.org\"",
    };

    private static IReadOnlyList<GivingFinding> Find(params Dictionary<string, string>[] grants)
    {
        var text = $$"""{"grants":[{{string.Join(',', grants.Select(grant => $"{{{string.Join(',', grant.Select(member => $"\"{member.Key}\":{member.Value}"))}}}"))}}]}""";
        using var package = JsonDocument.Parse(text);
        return GivingQuality.Check(package.RootElement, Today);
    }
}
