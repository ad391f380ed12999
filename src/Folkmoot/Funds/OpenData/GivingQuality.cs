using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Folkmoot.Funds.OpenData;

/// <summary>Looks at grants in the form of the 360Giving Data Standard the way its own checker does.</summary>
internal static partial class GivingQuality
{
    private const int LongestTitle = 140;
    private static readonly string[] Registers = ["GB-CHC", "GB-COH", "GB-SC", "GB-NIC", "GB-LAE", "GB-LAS", "GB-PLA", "GB-MPR", "GB-EDU", "GB-GOR", "GB-NHS", "GB-PPN", "360G"];

    public static IReadOnlyList<GivingFinding> Check(JsonElement package, DateOnly today)
    {
        var grants = package.GetProperty("grants").EnumerateArray().ToList();
        var found = new List<GivingFinding>();
        void Each(GivingCheck check, Func<JsonElement, bool> isPoor)
        {
            var poor = grants.Where(isPoor).Select(grant => Text(grant, "id")).ToList();
            if (poor.Count > 0)
                found.Add(new GivingFinding(check, poor));
        }

        Each(GivingCheck.ZeroAmount, grant => Number(grant, "amountAwarded") == 0);
        Each(GivingCheck.MailAddress, HasMailAddress);
        Each(GivingCheck.ImpossibleDate, grant => Dates(grant).Any(date => Day(date) is null));
        Each(GivingCheck.AwardDateInFuture, grant => Day(Text(grant, "awardDate")) > today);
        Each(GivingCheck.LineBreakInId, grant => Broken(Text(grant, "id")));
        Each(GivingCheck.LineBreakInOrganisationId, grant => AllOrganisations(grant).Any(one => Broken(Text(one, "id"))));
        Each(GivingCheck.IndividualWithEqualityData, grant => IsToIndividual(grant) && grant.TryGetProperty("project", out _));
        if (grants.SelectMany(grant => Organisations(grant, "fundingOrganization")).Select(funder => Text(funder, "id")).Distinct(StringComparer.Ordinal).Count() > 1)
            found.Add(new GivingFinding(GivingCheck.SeveralFunders, [.. grants.Select(grant => Text(grant, "id"))]));
        Each(GivingCheck.GeoCodeLooksLikePostcode, grant => Locations(grant).Any(place => Postcode().IsMatch(Text(place, "geoCode"))));
        Organisations(Each);
        Spans(Each, today);
        Names(found, grants, GivingCheck.FunderNameWithSeveralIds, "name", "id");
        Names(found, grants, GivingCheck.FunderIdWithSeveralNames, "id", "name");
        Usefulness(Each);
        Places(Each);
        return [.. found.OrderBy(finding => finding.Check)];
    }

    private static void Organisations(Action<GivingCheck, Func<JsonElement, bool>> each)
    {
        each(GivingCheck.FunderRegisterUnknown, grant => Organisations(grant, "fundingOrganization").Any(IsUnknown));
        each(GivingCheck.UnknownRegister, grant => Organisations(grant, "recipientOrganization").Any(IsUnknown));
        each(GivingCheck.OrganisationIdInvalid, grant => AllOrganisations(grant).Select(one => Text(one, "id")).Any(id =>
            (id.StartsWith("GB-CHC-", StringComparison.OrdinalIgnoreCase) && !CharityNumber().IsMatch(id[7..])) || (id.StartsWith("GB-COH-", StringComparison.OrdinalIgnoreCase) && !CompanyNumber().IsMatch(id[7..]))));
        each(GivingCheck.CharityNumberWrong, grant => Organisations(grant, "recipientOrganization").Any(one => Text(one, "charityNumber") is { Length: > 0 } number && !CharityNumber().IsMatch(number)));
        each(GivingCheck.CompanyNumberWrong, grant => Organisations(grant, "recipientOrganization").Any(one => Text(one, "companyNumber") is { Length: > 0 } number && !CompanyNumber().IsMatch(number)));
        each(GivingCheck.FunderNotInRegister, grant => Organisations(grant, "fundingOrganization").Any(one => Text(one, "id").StartsWith("360G", StringComparison.OrdinalIgnoreCase)));
        each(GivingCheck.RecipientNotInRegister, grant => Organisations(grant, "recipientOrganization").Any(one => Text(one, "id").StartsWith("360G-", StringComparison.Ordinal)));
        each(GivingCheck.NoRecipientNumber, grant => Organisations(grant, "recipientOrganization").Any(one =>
            !Text(one, "id").StartsWith("GB-CHC-", StringComparison.Ordinal) && !Text(one, "id").StartsWith("GB-COH-", StringComparison.Ordinal) && Text(one, "charityNumber").Length == 0 && Text(one, "companyNumber").Length == 0));
        each(GivingCheck.NoRecipientLocation, grant => Organisations(grant, "recipientOrganization").Any(one => Text(one, "postalCode").Length == 0 && !one.TryGetProperty("location", out _)));
    }

    private static void Spans(Action<GivingCheck, Func<JsonElement, bool>> each, DateOnly today)
    {
        each(GivingCheck.EndsBeforeStart, grant => Events(grant, "plannedDates").Any(span => Day(Text(span, "endDate")) < Day(Text(span, "startDate"))));
        each(GivingCheck.ActualEndsBeforeStart, grant => Events(grant, "actualDates").Any(span => Day(Text(span, "endDate")) < Day(Text(span, "startDate"))));
        each(GivingCheck.PlannedFarAhead, grant => Events(grant, "plannedDates").Any(span => Day(Text(span, "endDate")) > today.AddYears(12) || Day(Text(span, "startDate")) > today.AddYears(12)));
        each(GivingCheck.ActualFarAhead, grant => Events(grant, "actualDates").Any(span => Day(Text(span, "endDate")) > today.AddYears(5) || Day(Text(span, "startDate")) > today.AddYears(5)));
        each(GivingCheck.LongAgo, grant => Dates(grant).Any(date => Day(date) < today.AddYears(-25)));
    }

    private static void Usefulness(Action<GivingCheck, Func<JsonElement, bool>> each)
    {
        each(GivingCheck.NoProgramme, grant => !grant.TryGetProperty("grantProgramme", out _));
        each(GivingCheck.NoBeneficiaryLocation, grant => !grant.TryGetProperty("beneficiaryLocation", out _));
        each(GivingCheck.TitleIsDescription, grant => Text(grant, "title") == Text(grant, "description"));
        each(GivingCheck.TitleTooLong, grant => Text(grant, "title").Length > LongestTitle);
        each(GivingCheck.NoLastModified, grant => Text(grant, "dateModified").Length == 0);
        each(GivingCheck.NoDataSource, grant => Text(grant, "dataSource").Length == 0);
        each(GivingCheck.NoDuration, grant => Events(grant, "plannedDates").Count == 0);
        each(GivingCheck.LocationWithoutCode, grant => Locations(grant).Any(place => Text(place, "name").Length > 0 && Text(place, "geoCode").Length == 0));
    }

    private static void Places(Action<GivingCheck, Func<JsonElement, bool>> each)
    {
        each(GivingCheck.BeneficiaryWithoutRecipientPlace, grant => !IsToIndividual(grant) && Events(grant, "beneficiaryLocation").Count > 0 && Organisations(grant, "recipientOrganization") is [var first, ..] && Text(first, "postalCode").Length == 0 && Events(first, "location").Count == 0);
        each(GivingCheck.RecipientPlaceWithoutBeneficiary, grant => !IsToIndividual(grant) && Organisations(grant, "recipientOrganization") is [var first, ..] && Events(first, "location").Count > 0 && Events(grant, "beneficiaryLocation").Count == 0);
        each(GivingCheck.IndividualWithoutReason, grant => IsToIndividual(grant) && !grant.TryGetProperty("toIndividualsDetails", out _));
    }

    private static bool IsToIndividual(JsonElement grant) => grant.TryGetProperty("recipientIndividual", out _);

    private static bool Broken(string id) => id.AsSpan().IndexOfAny('\r', '\n') >= 0;

    private static bool IsUnknown(JsonElement organisation) => !Array.Exists(Registers, register => Text(organisation, "id").StartsWith(register + "-", StringComparison.Ordinal));

    private static void Names(List<GivingFinding> found, List<JsonElement> grants, GivingCheck check, string by, string other)
    {
        var mixed = grants.SelectMany(grant => Organisations(grant, "fundingOrganization").Select(funder => (Grant: Text(grant, "id"), By: Text(funder, by), Other: Text(funder, other))))
            .GroupBy(one => one.By).Where(same => same.Select(one => one.Other).Distinct(StringComparer.Ordinal).Count() > 1).SelectMany(same => same.Select(one => one.Grant)).Distinct(StringComparer.Ordinal).ToList();
        if (mixed.Count > 0)
            found.Add(new GivingFinding(check, mixed));
    }

    private static bool HasMailAddress(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => member.Name != "email" && HasMailAddress(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasMailAddress),
        JsonValueKind.String => MailAddress().IsMatch(element.GetString()!),
        _ => false,
    };

    private static IEnumerable<JsonElement> AllOrganisations(JsonElement grant) => Organisations(grant, "fundingOrganization").Concat(Organisations(grant, "recipientOrganization"));

    private static List<JsonElement> Organisations(JsonElement grant, string name) => Events(grant, name);

    private static IEnumerable<JsonElement> Locations(JsonElement grant) => Events(grant, "beneficiaryLocation").Concat(Organisations(grant, "recipientOrganization").SelectMany(one => Events(one, "location")));

    private static List<JsonElement> Events(JsonElement element, string name) => element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<string> Dates(JsonElement grant) =>
        Events(grant, "plannedDates").Concat(Events(grant, "actualDates")).SelectMany(span => new[] { Text(span, "startDate"), Text(span, "endDate") }).Append(Text(grant, "awardDate")).Where(date => date.Length > 0);

    private static DateOnly? Day(string date) => date.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static decimal? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDecimal() : null;

    [GeneratedRegex(@"[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailAddress();

    [GeneratedRegex("^[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex("^[0-9]{6,7}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CharityNumber();

    [GeneratedRegex("^[0-9A-Za-z]{8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompanyNumber();
}
