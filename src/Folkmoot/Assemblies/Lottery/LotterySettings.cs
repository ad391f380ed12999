using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;
using Folkmoot.Sortition;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The settings of the phase in which the assembly is drawn.</summary>
public sealed record LotterySettings
{
    public const int MostPanels = 10_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>What is held for fair.</summary>
    public Objective Objective { get; init; } = Objective.Leximin;

    /// <summary>Equally likely panels among which the number chooses.</summary>
    public int Panels { get; init; } = 1000;

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static LotterySettings Read(string json)
    {
        LotterySettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<LotterySettings>(json, Json) ?? new LotterySettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of a lottery at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use objective and panels.");
        }

        if (!Enum.IsDefined(settings.Objective) || settings.Objective == Objective.Legacy)
            throw new RefusedException("\"objective\" must be leximin, maximin, nash, goldilocks or minimax; the greedy draw promises nobody anything.");
        return settings.Panels is < 1 or > MostPanels ? throw new RefusedException($"\"panels\" must be a whole number from 1 to {MostPanels}.") : settings;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
