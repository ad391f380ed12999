namespace Folkmoot.Platform;

/// <summary>How many answered, so that nobody can be picked out: 1 to 7 are hidden, more are rounded to 5. The same on every channel.</summary>
public static class SmallNumbers
{
    public const int Least = 8;

    /// <summary>The number for everybody; null when it is hidden.</summary>
    public static int? Of(int number) => number == 0 ? 0 : number < Least ? null : (int)Math.Round(number / 5.0, MidpointRounding.AwayFromZero) * 5;
}
