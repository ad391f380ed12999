using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;
using Folkmoot.Sortition;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The settings of the phase in which the assembly is drawn.</summary>
public sealed record LotterySettings
{
    public const int MostPanels = 10_000;
    public const int MostWords = 4_000;

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

    /// <summary>How many members in 100 are expected to drop out; those who stand by are chosen for that.</summary>
    public int DropOut { get; init; } = 10;

    /// <summary>Where something is known of single values: a table with the headings feature,value,rate, each rate in 100 and on top of that of everybody. Empty for nothing.</summary>
    public string DropOutOf { get; init; } = "";

    /// <summary>How likely members are to drop out.</summary>
    /// <exception cref="SortitionException">The table speaks of values that the quotas do not have, or cannot be read.</exception>
    public DropoutRates Rates(Quotas quotas)
    {
        if (DropOutOf.Length == 0)
            return DropoutRates.Even(new Ratio(DropOut, 100));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{DropOutOf}\n,,{DropOut}\n"));
        return DropoutRatesReader.Read(stream, "Who drops out more often", quotas);
    }

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
            throw new RefusedException($"The setting of a lottery at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use objective, panels, drop-out and drop-out-of.");
        }

        if (!Enum.IsDefined(settings.Objective) || settings.Objective == Objective.Legacy)
            throw new RefusedException("\"objective\" must be leximin, maximin, nash, goldilocks or minimax; the greedy draw promises nobody anything.");
        if (settings.DropOut is < 0 or > 100)
            throw new RefusedException("\"drop-out\" must be a whole number from 0 to 100.");
        if (settings.DropOutOf is not { Length: <= MostWords })
            throw new RefusedException($"\"drop-out-of\" must be a text of at most {MostWords} characters.");
        return settings.Panels is < 1 or > MostPanels ? throw new RefusedException($"\"panels\" must be a whole number from 1 to {MostPanels}.") : settings;
    }

    /// <summary>The settings of an assembly's draw; the usual ones where no phase draws it.</summary>
    internal static LotterySettings Of(AssemblyView assembly) => assembly.View.Method(LotteryMethod.MethodName) is { } phase ? Read(phase.Settings) : new LotterySettings();

    public string Write() => JsonSerializer.Serialize(this, Json);
}
