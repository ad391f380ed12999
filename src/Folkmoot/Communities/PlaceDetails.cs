using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using NodaTime;

namespace Folkmoot.Communities;

/// <summary>What an organiser says of a place.</summary>
public sealed record PlaceDetails(string Name, string Kind, string Profile, string? Boundary, string TimeZone, string Currency)
{
    public const int MaxName = 80;
    public const int MaxKind = 40;
    public const int MaxProfile = 4000;

    /// <summary>The details with blanks at the ends removed.</summary>
    /// <exception cref="RefusedException">Something is missing, too long or unknown; the sentence says what and what to do.</exception>
    public PlaceDetails Checked()
    {
        var name = Name.Trim();
        var kind = Kind.Trim();
        var profile = Profile.Trim().ReplaceLineEndings("\n");
        if (name.Length is 0 or > MaxName)
            throw new RefusedException($"Give the place a name of 1 to {MaxName} characters.", nameof(Name));
        if (kind.Length is 0 or > MaxKind)
            throw new RefusedException($"Say what kind of place it is, such as \"town\", in at most {MaxKind} characters.", nameof(Kind));
        if (profile.Length > MaxProfile)
            throw new RefusedException($"The description is {profile.Length} characters long; shorten it to {MaxProfile}.", nameof(Profile));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null)
            throw new RefusedException($"\"{TimeZone}\" is not a time zone; choose one such as \"Europe/London\".", nameof(TimeZone));
        if (!Currencies.IsKnown(Currency))
            throw new RefusedException($"\"{Currency}\" is not a currency we know; use a code of three letters such as \"GBP\".", nameof(Currency));
        var boundary = string.IsNullOrWhiteSpace(Boundary) ? null : Boundaries.Boundary.Parse(Boundary).ToGeoJson();
        return this with { Name = name, Kind = kind, Profile = profile, Boundary = boundary };
    }
}
