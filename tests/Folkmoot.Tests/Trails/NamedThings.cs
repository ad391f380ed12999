using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;

namespace Folkmoot.Tests.Trails;

/// <summary>Names and next steps for things that a test makes up: every "thing", except those the test hides.</summary>
internal sealed class NamedThings : ITrailNames, ITrailNext
{
    public HashSet<Guid> Hidden { get; } = [];

    public TrailStep? Next { get; set; }

    public IReadOnlyCollection<string> Kinds { get; } = ["thing"];

    public Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, TrailName>>(
            ids.Where(id => !Hidden.Contains(id)).ToDictionary(id => id, id => new TrailName(NameOf(id), $"/things/{id}", TrailThread.Promise, "Europe/London")));

    public Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken) => Task.FromResult(Next);

    /// <summary>The thing with a number.</summary>
    public static Guid Thing(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static string NameOf(Guid id) => $"T{BitConverter.ToInt32(id.ToByteArray())}";

    /// <summary>Steps from thing to thing, a minute apart in the order given.</summary>
    public static async Task LinkAsync(FolkmootDb db, DateTimeOffset begin, params (int From, int To)[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            db.Edges.Add(new Edge
            {
                Id = Guid.CreateVersion7(),
                FromKind = "thing",
                FromId = Thing(steps[i].From),
                ToKind = "thing",
                ToId = Thing(steps[i].To),
                Kind = "became",
                At = begin.AddMinutes(i),
                Who = "Somebody",
                Why = $"T{steps[i].From} became T{steps[i].To}.",
            });
        }

        await db.SaveChangesAsync();
    }
}
