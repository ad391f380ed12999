using System.Text.Json;
using Folkmoot.Platform;
using Folkmoot.Processes;

namespace Folkmoot.Delivery;

/// <summary>The promises of a phase in which chosen proposals are carried out.</summary>
/// <param name="AnswerDays">Days within which a question about a project is answered.</param>
/// <param name="UpdateDays">The most days between two pieces of news of a project that is under way.</param>
public sealed record DeliverySettings(int AnswerDays, int UpdateDays)
{
    public const int MostAnswerDays = 90;
    public const int MostUpdateDays = 365;

    public static DeliverySettings Usual { get; } = new(14, 60);

    /// <summary>Those of the process's phase of delivery; the usual ones when it has none.</summary>
    public static DeliverySettings Of(ProcessView view) => view.Method(DeliveryMethod.MethodName) is { } phase ? Read(phase.Settings) : Usual;

    /// <exception cref="RefusedException">A setting is unknown or out of range.</exception>
    public static DeliverySettings Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var settings = Usual;
        foreach (var setting in document.RootElement.EnumerateObject())
        {
            settings = setting.Name switch
            {
                "answer-days" => settings with { AnswerDays = Days(setting, MostAnswerDays) },
                "update-days" => settings with { UpdateDays = Days(setting, MostUpdateDays) },
                _ => throw new RefusedException($"Delivery has no setting \"{setting.Name}\"; use one of: answer-days, update-days."),
            };
        }

        return settings;
    }

    public string Write() => $$"""{"answer-days":{{AnswerDays}},"update-days":{{UpdateDays}}}""";

    private static int Days(JsonProperty setting, int most) =>
        setting.Value.ValueKind == JsonValueKind.Number && setting.Value.TryGetInt32(out var days) && days >= 1 && days <= most
            ? days
            : throw new RefusedException($"The setting \"{setting.Name}\" must be a whole number of days from 1 to {most}.");
}
