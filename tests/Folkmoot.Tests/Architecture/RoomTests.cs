using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Architecture;

/// <summary>A capability is a room, and the rooms depend one way: each only on those below it.</summary>
public sealed class RoomTests
{
    /// <summary>The rooms from the ground up; those on one line know nothing of one another.</summary>
    private static readonly string[][] Storeys =
    [
        ["Platform"],
        ["People"],
        ["Communities"],
        ["Outcomes"],
        ["Funds"],
        ["Processes", "Savings"],
        ["Answers", "Following", "Representation"],
        ["Proposals"],
        ["Feasibility", "Listening"],
        ["Ballots"],
        ["Calls"],
        ["Assurance", "Delivery"],
        ["Assemblies"],
        ["Trails", "OpenData"],
        ["Home"],
    ];

    [Fact]
    public void No_room_uses_a_room_above_it_or_beside_it()
    {
        var wrong = Uses.Of(typeof(FolkmootDb).Assembly.GetTypes()).Where(u => !Allowed(Room(u.From), Room(u.To)))
            .Select(u => $"{u.From.FullName} uses {u.To.FullName}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_type_of_the_platform_stands_in_a_room()
    {
        var homeless = typeof(FolkmootDb).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Folkmoot", StringComparison.Ordinal) == true && Storey(Room(t)) is null)
            .Select(t => t.FullName).ToList();

        Assert.True(homeless.Count == 0, $"These types stand in no room; add the room to the storeys: {string.Join(", ", homeless)}");
    }

    [Fact]
    public void A_use_that_is_hidden_in_the_code_of_a_method_is_found()
    {
        var uses = Uses.Of(typeof(Downstairs).Assembly.GetTypes().Where(t => t.FullName!.Contains("stairs", StringComparison.Ordinal))).ToList();

        Assert.Contains((typeof(Downstairs), typeof(Upstairs)), uses);
        Assert.DoesNotContain((typeof(Upstairs), typeof(Downstairs)), uses);
        Assert.False(Allowed("Platform", "Ballots"));
        Assert.False(Allowed("Trails", "OpenData"));
        Assert.True(Allowed("Ballots", "Platform"));
    }

    private static bool Allowed(string? from, string? to) =>
        from == to || Storey(from) is not { } high || Storey(to) is not { } low || low < high;

    private static int? Storey(string? room) => Array.FindIndex(Storeys, s => s.Contains(room)) is >= 0 and var storey ? storey : null;

    /// <summary>The room a type stands in: the part of its namespace after Folkmoot, or, of a page's generated class, the folder of the page.</summary>
    private static string? Room(Type type) => type.Namespace?.Split('.') switch
    {
        ["Folkmoot", var room, ..] => room,
        ["AspNetCoreGeneratedDocument", ..] => type.Name.Split('_')[0],
        _ => null,
    };
}

internal static class Upstairs
{
    public static int Number() => 1;
}

internal static class Downstairs
{
    public static int Next()
    {
        Func<int> hidden = () => Upstairs.Number();
        return hidden() + 1;
    }
}
