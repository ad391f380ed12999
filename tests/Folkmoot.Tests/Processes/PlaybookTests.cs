using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Playbooks;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Processes;

public sealed class PlaybookTests
{
    private const string Small = """
        key: street-fund
        title: Street fund
        practice: ""
        summary: Small grants for streets.
        suited-to: A few thousand pounds.
        facts:
          - It was done somewhere.
        phases:
          - key: ideas
            title: Put ideas forward
            method: announcement
            days: 28
          - key: vote
            title: Vote
            method: ballot
            days: 14
            settings:
              form: approval
              max-choices: 3
              rule:
                name: equal-shares
                add1: "off"
        """;

    private static readonly HashSet<string> WorkOfThePlace = new(["board-assurance", "invest-to-save", "place-budget", "shared-outcomes"], StringComparer.Ordinal);

    public static TheoryData<string> Names() =>
        new(typeof(PlaybookShelf).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("playbooks/", StringComparison.Ordinal)).Select(n => n["playbooks/".Length..^".yaml".Length]));

    [Theory, MemberData(nameof(Names))]
    public async Task Every_playbook_that_comes_along_makes_a_draft_that_can_be_published(string key)
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);

        var view = await town.DraftAsync("Round", key);
        await town.Host.WithAsync<ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));

        Assert.Equal(ProcessState.Published, (await town.FindAsync(view)).Process.State);
        // Announcements alone are no practice, unless its work is done on the pages of the place's money, and not in the process.
        Assert.True(WorkOfThePlace.Contains(key) || view.Phases.Any(p => p.Method is "ballot" or "conversation" or "notes" or "survey" or "stories" or "call" or "recruitment"), $"{key} does nothing but announce.");
    }

    [Fact]
    public void There_are_the_three_playbooks_of_the_first_release() =>
        Assert.Superset(new HashSet<string>(["paris-participatory-budget", "fund-my-neighbourhood", "green-budget-equal-shares"]), Names().Select(row => row.Data).ToHashSet());

    [Fact]
    public async Task A_playbook_is_read_as_it_stands()
    {
        var book = await ReadAsync(Small);

        Assert.Equal(("street-fund", "Street fund", "Small grants for streets."), (book.Key, book.Title, book.Summary));
        Assert.Equal(["It was done somewhere."], book.Facts);
        Assert.Equal([("ideas", "announcement", 28), ("vote", "ballot", 14)], book.Phases.Select(p => (p.Key, p.Method, p.Days)));
        Assert.Contains("\"max-choices\":3", book.Phases[1].Settings, StringComparison.Ordinal);
        Assert.Contains("\"add1\":\"off\"", book.Phases[1].Settings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Street fund", "titel: Street fund", "line 2: there is no key \"titel\" here; use one of: key, title,")]
    [InlineData("title: Street fund", "", "line 1: \"title\" is missing or empty")]
    [InlineData("summary: Small grants for streets.", "summary: \"\"", "line 4: \"summary\" is missing or empty")]
    [InlineData("key: street-fund", "key: Street Fund", "line 1: \"key\" may have small letters")]
    [InlineData("practice: \"\"", "title: Twice", "line 3: this is not proper YAML")]
    [InlineData("  - It was done somewhere.", "  - [a, b]", "line 7: \"facts\" must be a list of texts")]
    [InlineData("facts:\n  - It was done somewhere.", "facts: once", "line 6: \"facts\" must be a list")]
    [InlineData("    days: 28", "    days: 0", "line 12: \"days\" must be a whole number from 1 to 400")]
    [InlineData("    days: 28", "    days: many", "line 12: \"days\" must be a whole number from 1 to 400")]
    [InlineData("  - key: vote", "  - key: ideas", "line 13: two phases are called \"ideas\"")]
    [InlineData("  - key: vote", "  - key: The vote", "line 13: the key of a phase may have small letters")]
    [InlineData("    title: Vote", "    titel: Vote", "line 14: there is no key \"titel\" here; use one of: key, title, about, method, days, settings")]
    [InlineData("    method: ballot", "    method: telepathy", "line 15: There is no method \"telepathy\"; use one of: announcement, ")]
    [InlineData("      max-choices: 3", "      most-choices: 3", "line 17: The ballot setting at \"most-choices\" is unknown")]
    [InlineData("      max-choices: 3", "      max-choices: 0", "line 17: The largest number of choices is below the smallest")]
    [InlineData("      max-choices: 3", "      max-choices: some", "line 17: The ballot setting at \"max-choices\" is unknown or has a value that does not fit")]
    [InlineData("        name: equal-shares", "        name: fairest", "line 17: There is no rule \"fairest\"")]
    [InlineData("    method: announcement", "    method: announcement\n    settings:\n      hall: town", "line 12: An announcement has no setting \"hall\"")]
    public async Task Every_mistake_is_named_with_file_line_and_remedy(string right, string wrong, string sentence)
    {
        Assert.Contains(right, Small, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(Small.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith("street-fund.yaml, " + sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "street-fund.yaml, line 1: the file holds no playbook")]
    [InlineData("- one\n- two", "street-fund.yaml, line 1: the file holds no playbook")]
    [InlineData("key: a\ntitle: b\nsummary: c\nphases: []", "street-fund.yaml, line 4: a playbook needs at least one phase")]
    [InlineData("key: a\ntitle: b\nsummary: c\nphases:\n  - key: x\n    title: y\n    method: ballot\n    days: 3\n    settings: none", "street-fund.yaml, line 9: \"settings\" must be a group of keys")]
    [InlineData("key: a\ntitle: b: c", "street-fund.yaml, line 2: this is not proper YAML")]
    public async Task A_file_that_is_no_playbook_is_refused(string text, string sentence) =>
        Assert.StartsWith(sentence, (await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    private static async Task<Playbook> ReadAsync(string text)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        return await host.WithAsync<PlaybookReader, Playbook>(reader => Task.Run(() => reader.Read("street-fund.yaml", text)));
    }
}
