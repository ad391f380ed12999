using System.Text.Json;
using Folkmoot.Platform.Database;
using Folkmoot.Savings.Model;

namespace Folkmoot.Savings;

/// <summary>The case for an initiative that costs some agencies money and saves it others. Once it is claimed its model never changes; another case takes its place.</summary>
public sealed class SavingsCase : IVersioned
{
    public const int MaxTitle = 200;
    public const int MaxAbout = 2000;

    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>Its number in the place, from 1.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    public required string About { get; set; }

    /// <summary>The model as JSON.</summary>
    public required string ModelJson { get; set; }

    /// <summary>When it was claimed; null for a draft.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>The account that claimed it, which cannot verify it.</summary>
    public Guid? ClaimedBy { get; set; }

    public Guid Version { get; set; }

    public SavingsModel Model
    {
        get => JsonSerializer.Deserialize<SavingsModel>(ModelJson, JsonSerializerOptions.Web)!;
        set => ModelJson = Write(value);
    }

    public static string Write(SavingsModel model) => JsonSerializer.Serialize(model, JsonSerializerOptions.Web);
}
