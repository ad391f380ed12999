namespace Folkmoot.People;

/// <summary>
/// How often signing in may be tried. A code has a million values, so with these limits somebody who does nothing but guess hits an
/// account with a chance of 40 in a million a day, and of 80 in a million in any 24 hours. Links cannot be guessed and are never locked:
/// a stranger's guessing does not keep anybody out.
/// </summary>
internal static class SignInLimits
{
    /// <summary>Letters to one account in one hour of the clock, which is at most twice as many in any 60 minutes.</summary>
    public const int LettersPerHour = 5;

    /// <summary>Tries for one code.</summary>
    public const int TriesPerCode = 5;

    /// <summary>Tries for all codes of one account on one day (UTC).</summary>
    public const int GuessesPerDay = 40;

    public static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(20);

    public static readonly TimeSpan FirstRunLinkLife = TimeSpan.FromHours(24);

    public static long HourOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 3600;

    public static long DayOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 86400;
}
