using System.Text.Json.Serialization;

namespace Folkmoot.Ledger;

/// <summary>What the law lets trustees do with a fund (Charities SORP).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundClass>))]
public enum FundClass
{
    /// <summary>Free for all the body's purposes.</summary>
    [JsonStringEnumMemberName("general")]
    General,

    /// <summary>Earmarked by the trustees themselves, who can undo it.</summary>
    [JsonStringEnumMemberName("designated")]
    Designated,

    /// <summary>Given for a purpose; anything else is a breach of trust.</summary>
    [JsonStringEnumMemberName("restricted")]
    Restricted,

    /// <summary>Capital that may be spent once the trustees use their power to do so.</summary>
    [JsonStringEnumMemberName("expendable-endowment")]
    ExpendableEndowment,

    /// <summary>Capital that may never be spent.</summary>
    [JsonStringEnumMemberName("permanent-endowment")]
    PermanentEndowment,
}
