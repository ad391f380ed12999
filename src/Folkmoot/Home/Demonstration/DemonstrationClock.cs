namespace Folkmoot.Home.Demonstration;

/// <summary>A clock that stands where it is put, so that the demonstration's past can be lived through.</summary>
internal sealed class DemonstrationClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
