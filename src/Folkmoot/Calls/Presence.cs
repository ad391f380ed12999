using System.Text.Json;

namespace Folkmoot.Calls;

/// <summary>One member at one decision.</summary>
/// <param name="Seat">The member's seat.</param>
/// <param name="Name">The member's name.</param>
/// <param name="IsResident">Whether the member is a resident.</param>
/// <param name="Part">What the member did.</param>
/// <param name="Why">What was declared and ruled, in the words of the record; empty for nothing.</param>
/// <param name="Declared">The declaration as it was made, for the office; empty for none.</param>
/// <param name="Done">Why the chair ruled so; empty for no ruling.</param>
public sealed record Presence(Guid Seat, string Name, bool IsResident, PresenceKind Part, string Why, string Declared = "", string Done = "")
{
    public bool Votes => Part is PresenceKind.For or PresenceKind.Against or PresenceKind.Abstained;

    public static string Write(IReadOnlyList<Presence> members) => JsonSerializer.Serialize(members, JsonSerializerOptions.Web);

    public static IReadOnlyList<Presence> Read(string members) => JsonSerializer.Deserialize<List<Presence>>(members, JsonSerializerOptions.Web) ?? [];
}
