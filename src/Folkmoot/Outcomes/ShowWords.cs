using System.Globalization;

namespace Folkmoot.Outcomes;

/// <summary>Numbers of indicators for people: no more digits than they have.</summary>
internal static class ShowWords
{
    public static string Say(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);
}
