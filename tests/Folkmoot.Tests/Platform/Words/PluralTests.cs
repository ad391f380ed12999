using System.Globalization;
using System.Text.RegularExpressions;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Tests.Platform.Words;

/// <summary>Words agree with the numbers beside them: nobody has put forward 1 ideas.</summary>
public sealed partial class PluralTests
{
    // What a number can be: a limit that is more than one, or a rounded figure. Texts for one have a key of their own instead: see Singular.
    private static readonly HashSet<string> NeverOne = new(StringComparer.Ordinal)
    {
        "Ask.TooMany", "Author.Many", "Bank.Many", "Card.Days", "Card.Drawn", "Card.Sample", "Contacts.Text", "Follow.TooMany", "Hands.Excluded", "Import.Many", "Invite.What",
        "Addresses.Lead", "Agreement.Days", "Map.Later.Text", "Map.NotYet.Text", "Map.Group", "Map.Missing.Few", "Map.Weighted.Few", "Milestone.Many", "Most", "Picture.Groups", "Quotas.Lead", "Screen.Chosen",
        "Seats.Alternates", "Seats.Only", "Sheets.Wrong", "Show.Years", "Stand.Group", "Statements.Wrong", "Theme.Most", "Trail.More", "Trend.Rounded", "Years.Wrong",
        "Heard.Bar", "Heard.In", "In.Talks", "Map.Weighted.Text", "Print.Lead", "round.equal.payer", "Help.Lead", "About.Now", "How.Mailing", "MapLabel", "Paper.Few",
        "Again.1.Several", "Again.2.Several", "Again.5.First", "Chances.Any", "How.Several", "Invite.What.Several", "Mine.Chance.Any", "Quotas.Lead.Each", "Seats.Several", "Stat.Draws.Text",
    };

    [Theory]
    [InlineData(1, "1 idea was chosen")]
    [InlineData(1L, "1 idea was chosen")]
    [InlineData("1", "1 idea was chosen")]
    [InlineData(0, "0 ideas were chosen")]
    [InlineData(2, "2 ideas were chosen")]
    [InlineData("1,200", "1,200 ideas were chosen")]
    public void A_text_agrees_with_its_number(object number, string expected) =>
        Assert.Equal(expected, string.Format(new PluralFormat(CultureInfo.InvariantCulture), "{0} {0:idea was|ideas were} chosen", number));

    [Fact]
    public void What_is_no_plural_is_formatted_as_always()
    {
        var culture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal("1,234 at 12/05/2026 of x", string.Format(new PluralFormat(culture), "{0:N0} at {1:d} of {2}{3}", 1234, new DateOnly(2026, 5, 12), "x", null));
    }

    [Theory]
    [InlineData(1, "1 person")]
    [InlineData(0, "0 people")]
    [InlineData(1200, "1,200 people")]
    public void So_many_of_something_are_named(long number, string expected) => Assert.Equal(expected, Some.Of(number, "person", "people"));

    [Fact]
    public async Task Every_room_reads_its_texts_that_way()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var texts = host.Services.GetRequiredService<IStringLocalizer<Folkmoot.Proposals.Texts>>();

        Assert.Equal("1 of 1 idea fits.", texts["Filter.Found", 1, 1]);
        Assert.Equal("2 of 30 ideas fit.", texts["Filter.Found", 2, 30]);
    }

    [Fact]
    public void No_text_counts_what_it_names_in_the_plural_only()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Sources.Folder, "*.restext", SearchOption.AllDirectories))
        {
            var texts = File.ReadLines(file).Where(l => l.Length > 0 && l[0] is not (';' or '#') && l.Contains('=', StringComparison.Ordinal)).Select(l => l.Split('=', 2)).ToDictionary(l => l[0].Trim(), l => l[1], StringComparer.Ordinal);
            wrong.AddRange(texts.Where(t => Counted().IsMatch(t.Value) && !NeverOne.Contains(t.Key) && !Singular(t.Key).Any(texts.ContainsKey)).Select(t => $"{Path.GetRelativePath(Sources.Folder, file)}: {t.Key}={t.Value}"));
        }

        Assert.True(wrong.Count == 0, "Write {0} {0:idea|ideas}, or a text for one:\n" + string.Join('\n', wrong));
    }

    /// <summary>What the key of the text for one may be called.</summary>
    private static IEnumerable<string> Singular(string key) => ((string[])
    [
        key + ".One", key + ".one", key.Replace(".first", ".first.one", StringComparison.Ordinal), key.TrimEnd('s'), key.Replace("Many", "One", StringComparison.Ordinal),
        key.Replace("Other", "One", StringComparison.Ordinal), key.Replace("Over", "Yesterday", StringComparison.Ordinal), key.Replace("Times", "Once", StringComparison.Ordinal),
        key.Replace("ManyDevices", "OneDevice", StringComparison.Ordinal), key.Replace(".Left", ".OneLeft", StringComparison.Ordinal), key.Replace(".Text", ".One", StringComparison.Ordinal),
    ]).Where(other => other != key);

    // A number with at most one word between it and what is counted, in the plural.
    [GeneratedRegex(
        @"\{\d(:N0)?\} (\w+ )?(ideas|people|votes|ballots|sheets|points|days|hours|minutes|weeks|months|years|voters|projects|questions|statements|sentences|conversations|talks|rounds|groups|lines|rows|notes|codes|seats|members|addresses|panels|places|areas|applications|bids|awards|grants|payments|entries|contributions|milestones|updates|things|times|reports|appeals|supporters|letters (?!in|of)|devices|themes|steps|recommendations|postcodes)\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Counted();
}
