using System.Text.Json.Serialization;

namespace Folkmoot.Savings.Model;

/// <summary>An assumption of a benefit that can turn out otherwise.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Factor>))]
public enum Factor
{
    /// <summary><see cref="Benefit.Population"/>.</summary>
    Population,

    /// <summary><see cref="Benefit.Engagement"/>.</summary>
    Engagement,

    /// <summary><see cref="Benefit.Effect"/>.</summary>
    Effect,

    /// <summary><see cref="Benefit.Anyway"/>.</summary>
    Anyway,

    /// <summary><see cref="Benefit.UnitCost"/>.</summary>
    UnitCost,

    /// <summary><see cref="Benefit.Optimism"/>.</summary>
    Optimism,

    /// <summary><see cref="Benefit.Cashable"/>.</summary>
    Cashable,

    /// <summary><see cref="Benefit.DropOff"/>.</summary>
    DropOff,
}
