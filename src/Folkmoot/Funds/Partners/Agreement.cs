using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Partners;

/// <summary>What partners of a pool have agreed. Once it is signed, every change is a variation with its reason.</summary>
public sealed class Agreement : IVersioned
{
    public const int MaxTitle = 200;
    public const int MaxField = 4000;
    public const int MostParties = 40;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    public required AgreementKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Who signs it, as JSON.</summary>
    public required string PartiesJson { get; set; }

    /// <summary>What it says, as JSON: texts by the codes of <see cref="AgreementFields"/>.</summary>
    public required string WordsJson { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    /// <summary>When it was signed; null for a draft.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Where the signed paper is; empty for a draft.</summary>
    public required string Paper { get; set; }

    public Guid Version { get; set; }

    public IReadOnlyList<AgreementParty> Parties
    {
        get => JsonSerializer.Deserialize<List<AgreementParty>>(PartiesJson, s_json) ?? [];
        set => PartiesJson = JsonSerializer.Serialize(value, s_json);
    }

    public IReadOnlyDictionary<string, string> Words
    {
        get => JsonSerializer.Deserialize<Dictionary<string, string>>(WordsJson, s_json) ?? [];
        set => WordsJson = JsonSerializer.Serialize(value, s_json);
    }

    /// <summary>What a field says; empty when it says nothing yet.</summary>
    public string Say(string field) => Words.GetValueOrDefault(field, "");

    /// <summary>The days on which a report is due: the last day of every quarter from the start, and the last day of the agreement.</summary>
    public IEnumerable<DateOnly> ReportDays()
    {
        for (var quarter = 1; StartsOn.AddMonths(quarter * 3).AddDays(-1) < EndsOn; quarter++)
            yield return StartsOn.AddMonths(quarter * 3).AddDays(-1);
        yield return EndsOn;
    }
}
