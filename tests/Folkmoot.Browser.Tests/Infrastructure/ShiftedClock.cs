namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>A clock that runs like any other, but that a test can put forward. The browser's own clock agrees with it once it is put right.</summary>
internal sealed class ShiftedClock(TimeSpan shift) : TimeProvider
{
    private long _shift = shift.Ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    /// <summary>Puts the clock to the given moment; it runs on from there.</summary>
    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref _shift, (moment - base.GetUtcNow()).Ticks);

    /// <summary>Puts the clock right.</summary>
    public void Reset() => Interlocked.Exchange(ref _shift, 0);
}
