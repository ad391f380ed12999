using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;

namespace Folkmoot.Funds.OpenData;

/// <summary>
/// Grants in the form of the 360Giving Data Standard 1.4.3. One file has one funder, as the standard's checks expect: the pool's file has its grants to
/// groups, each partner's file has that partner's contributions, coded as a funder collaboration so that nobody counts the money twice.
/// </summary>
internal sealed class GivingPackage(PoolView pool, JournalRecord journal, IReadOnlyDictionary<string, FundParty> parties, IReadOnlyDictionary<string, GrantFacts> known, IReadOnlyDictionary<string, string> outcomes, string currency, Uri address, DateTimeOffset now)
{
    private const string FunderCollaboration = "FRG040";
    private const string FiscalSponsor = "FRG050";
    private const string CommunityProject = "GTIP160";
    private const string SocialAction = "GTIR120";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Prefix => journal.GivingPrefix!;

    /// <summary>The pool's grants; null when nothing is awarded.</summary>
    public JsonObject? Grants()
    {
        var grants = pool.Figures.Grants.Where(grant => grant.Total > 0).Select(GrantOf).ToArray<JsonNode>();
        return grants.Length == 0 ? null : Package(pool.Figures.Title, grants);
    }

    /// <summary>What a partner gave to the pool; null when it gave nothing.</summary>
    public JsonObject? Contributions(string partner)
    {
        var grants = pool.Figures.Lots.Where(lot => lot.Terms.Contributor == partner && lot.Given + lot.Pledged > 0).Select(ContributionOf).ToArray<JsonNode>();
        return grants.Length == 0 ? null : Package(pool.NameOf(partner), grants);
    }

    public static byte[] Bytes(JsonObject package) => JsonSerializer.SerializeToUtf8Bytes(package, Readable);

    private JsonObject Package(string title, JsonNode[] grants) => new()
    {
        ["version"] = "1.4",
        ["title"] = title,
        ["issued"] = now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["modified"] = Moment(now),
        ["publisher"] = new JsonObject { ["name"] = pool.Figures.Title },
        ["grants"] = new JsonArray(grants),
    };

    private JsonObject GrantOf(PoolGrant grant)
    {
        var facts = known.GetValueOrDefault(grant.Decision.Grant);
        var made = new JsonObject
        {
            ["id"] = $"{Prefix}-{grant.Decision.Grant}",
            ["title"] = Short(facts?.Title is { Length: > 0 } title ? title : $"Grant to {pool.NameOf(grant.Decision.Payee)}"),
            ["description"] = grant.Purpose,
            ["currency"] = currency,
            ["amountAwarded"] = Amount(grant.Total),
            ["amountDisbursed"] = Amount(grant.Paid),
            ["awardDate"] = Day(grant.DecidedOn),
            ["fundingOrganization"] = new JsonArray(Pool()),
            ["grantProgramme"] = new JsonArray(new JsonObject { ["code"] = FundDesk.Fund, ["title"] = pool.Figures.Title }),
            ["dateModified"] = Moment(grant.History[^1].Recorded),
            ["dataSource"] = address.ToString(),
        };
        Recipient(made, grant, facts);
        if (facts is { AppliedFor: { } asked })
            made["amountAppliedFor"] = Amount(asked);
        if (facts is { StartsOn: { } starts, EndsOn: { } ends })
            made["plannedDates"] = new JsonArray(new JsonObject { ["startDate"] = Day(starts), ["endDate"] = Day(ends) });
        if (facts is not null)
            made["fromOpenCall"] = facts.IsFromOpenCall ? "Yes" : "No";
        if (grant.Spend.Outcomes.Count > 0)
            made["classifications"] = new JsonArray([.. grant.Spend.Outcomes.Select(Classification)]);
        if (grant.Spend.Places.Count > 0)
            made["beneficiaryLocation"] = new JsonArray([.. grant.Spend.Places.Select(place => new JsonObject { ["name"] = place })]);
        made["commitmentTransaction"] = Transactions(grant, entry => entry.Instruction.Event is Committed, Bucket.Committed);
        made["disbursementTransaction"] = Transactions(grant, entry => entry.Instruction.Event is PaymentSent, Bucket.Paid);
        return made;
    }

    /// <summary>An outcome as a classification: its code, and its name and page where it is agreed.</summary>
    private JsonObject Classification(string code)
    {
        var made = new JsonObject { ["vocabulary"] = Prefix, ["code"] = code };
        if (outcomes.TryGetValue(code, out var title))
            (made["title"], made["url"]) = (title, $"{address}/outcomes");
        return made;
    }

    /// <summary>A person is published without a name; money that a host holds for a group is coded so that nobody takes the host for the group.</summary>
    private void Recipient(JsonObject made, PoolGrant grant, GrantFacts? facts)
    {
        if (facts is { IsIndividual: true })
        {
            made["recipientIndividual"] = new JsonObject { ["id"] = $"{Prefix}-person-{grant.Decision.Grant}", ["name"] = "Individual recipient" };
            made["toIndividualsDetails"] = new JsonObject { ["grantPurpose"] = new JsonArray(CommunityProject), ["primaryGrantReason"] = SocialAction };
            return;
        }

        made["recipientOrganization"] = new JsonArray(Organisation(facts?.Host ?? grant.Decision.Payee));
        if (facts?.Host is not null)
            made["regrantType"] = FiscalSponsor;
    }

    private JsonArray Transactions(PoolGrant grant, Func<JournalEntry, bool> which, Bucket bucket) =>
    [
        .. grant.History.Where(which).Select(entry => new JsonObject
        {
            ["id"] = $"{Prefix}-{grant.Decision.Grant}-{entry.Sequence}",
            ["transactionDate"] = Day(entry.Instruction.Effective),
            ["currency"] = currency,
            ["value"] = Amount(entry.Postings.Where(posting => posting.Pot.Bucket == bucket).Sum(posting => posting.Pence)),
        }),
    ];

    private JsonObject ContributionOf(PoolLot lot) => new()
    {
        ["id"] = $"{Prefix}-in-{lot.Terms.Lot}",
        ["title"] = Short($"{pool.NameOf(lot.Terms.Contributor)} to {pool.Figures.Title}"),
        ["description"] = $"Contribution to the pooled fund {pool.Figures.Title}.",
        ["currency"] = currency,
        ["amountAwarded"] = Amount(lot.Given + lot.Pledged),
        ["amountDisbursed"] = Amount(lot.Given),
        ["awardDate"] = Day(lot.OpenedOn),
        ["fundingOrganization"] = new JsonArray(Organisation(lot.Terms.Contributor)),
        ["recipientOrganization"] = new JsonArray(Pool()),
        ["regrantType"] = FunderCollaboration,
        ["dateModified"] = Moment(now),
        ["dataSource"] = address.ToString(),
    };

    private JsonObject Pool() => new() { ["id"] = journal.GivingNumber ?? $"{Prefix}-pool", ["name"] = pool.Figures.Title };

    private JsonObject Organisation(string code) => new() { ["id"] = parties.GetValueOrDefault(code)?.Number ?? $"{Prefix}-{code}", ["name"] = pool.NameOf(code) };

    private static decimal Amount(long pence) => pence / 100m;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>At most 140 characters, which the standard's checks ask of a title.</summary>
    private static string Short(string words) => words.Length <= 140 ? words : string.Concat(words.AsSpan(0, 139).TrimEnd(), "…");
}
