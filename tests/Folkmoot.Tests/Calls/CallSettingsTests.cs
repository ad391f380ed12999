using Folkmoot.Calls;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Tests.Calls;

public sealed class CallSettingsTests
{
    private const string One = """{"words":"What will you do?"}""";

    [Fact]
    public void Settings_are_completed_with_five_questions_up_to_a_thousand()
    {
        var settings = CallSettings.Read("{}");

        Assert.Equal((100_000L, 5), (Assert.Single(settings.Bands).UpTo, settings.Bands[0].Questions.Count));
        Assert.Equal(settings.Write(), CallSettings.Read(settings.Write()).Write());
    }

    [Fact]
    public void More_questions_than_an_amount_warrants_are_refused()
    {
        var six = string.Join(',', Enumerable.Range(0, 6).Select(at => $$"""{"words":"Question {{at}}?"}"""));

        Assert.Contains("must ask 1 to 5 questions; it asks 6", Refused($$"""{"bands":[{"up-to":100000,"questions":[{{six}}]}]}"""), StringComparison.Ordinal);
        Assert.Equal(6, CallSettings.Read($$"""{"bands":[{"up-to":200000,"questions":[{{six}}]}]}""").Bands[0].Questions.Count);
    }

    [Theory]
    [InlineData("""{"budgett":1}""", "is missing, unknown or has a value")]
    [InlineData("""{"bands":[]}""", "1 to 6 bands")]
    [InlineData($$"""{"bands":[{"up-to":2,"questions":[{{One}}]},{"up-to":1,"questions":[{{One}}]}]}""", "more than the one before")]
    [InlineData($$"""{"bands":[{"up-to":2,"questions":[{{One}},{{One}}]}]}""", "the same question twice")]
    [InlineData($$"""{"bands":[{"up-to":2,"questions":[{{One}}],"checks":["shoe-size"]}]}""", "no check \"shoe-size\"")]
    [InlineData("""{"rules":[{"test":"weather","otherwise":"x"}]}""", "no test \"weather\"")]
    [InlineData("""{"rules":[{"test":"places","otherwise":"x"}]}""", "must say what it allows")]
    public void What_does_not_fit_is_refused_with_what_to_do(string json, string sentence) => Assert.Contains(sentence, Refused(json), StringComparison.Ordinal);

    [Fact]
    public void The_smallest_band_that_covers_an_amount_sets_the_questions()
    {
        var settings = CallSettings.Read($$"""{"bands":[{"up-to":100,"questions":[{{One}}]},{"up-to":200,"questions":[{{One}}]}]}""");

        Assert.Equal([100L, 200L, 200L], new[] { 100, 101, 200 }.Select(pence => settings.BandFor(pence)!.UpTo));
        Assert.Null(settings.BandFor(201));
    }

    [Fact]
    public void Rules_end_with_pass_caveat_or_fail_and_say_why()
    {
        var settings = CallSettings.Read("""{"outcomes":["early-years"],"rules":[{"test":"recipients","allow":["registered"],"caveat":true,"otherwise":"Find a host."},{"test":"statement","statement":"It is open to all.","otherwise":"It must be open to all."}]}""");
        var facts = new BidFacts(RecipientKind.Unregistered, 200_000, ["wyebridge"], ["isolation"], []);

        var verdicts = Eligibility.Judge(settings, facts, "GBP", new Echo());

        Assert.Equal([VerdictKind.Fail, VerdictKind.Fail, VerdictKind.Pass, VerdictKind.Caveat, VerdictKind.Fail], verdicts.Select(verdict => verdict.Kind));
        Assert.Equal(["Find a host.", "It must be open to all."], verdicts.Skip(3).Select(verdict => verdict.Sentence));
        Assert.True(Eligibility.Passes(Eligibility.Judge(settings, new BidFacts(RecipientKind.Unregistered, 100_000, [], ["early-years"], ["It is open to all."]), "GBP", new Echo())));
    }

    [Theory]
    [InlineData("Garden days for the street", "A gardening day in Mill Street", true)]
    [InlineData("Garden days for the street", "Computer lessons for beginners", false)]
    [InlineData("We will help people", "They help people with money", false)]
    public void Work_is_alike_when_telling_words_are_shared(string mine, string theirs, bool isAlike) =>
        Assert.Equal(isAlike, Likeness.Between(mine, ["early-years"], ["wyebridge"], theirs, ["early-years"], ["wyebridge"]) > 0);

    private static string Refused(string json) => Assert.Throws<RefusedException>(() => CallSettings.Read(json)).Message;

    private sealed class Echo : IStringLocalizer<Folkmoot.Calls.Texts>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, name);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
