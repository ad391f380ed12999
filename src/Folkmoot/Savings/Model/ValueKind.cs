using System.Text.Json.Serialization;

namespace Folkmoot.Savings.Model;

/// <summary>Who has the value of a benefit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ValueKind>))]
public enum ValueKind
{
    /// <summary>A public budget spends less.</summary>
    Fiscal,

    /// <summary>People or businesses are better off.</summary>
    Economic,

    /// <summary>Well-being, valued in money and in nobody's budget.</summary>
    Social,
}
