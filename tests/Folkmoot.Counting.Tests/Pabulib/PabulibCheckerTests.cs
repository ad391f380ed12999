using Folkmoot.Counting.Pabulib;
using Folkmoot.Counting.Tests.Golden;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

public sealed class PabulibCheckerTests
{
    private const string Points = """
        META
        key;value
        description;Points
        country;Nowhere
        unit;Town
        instance;2026
        num_projects;3
        num_votes;2
        budget;50
        vote_type;cumulative
        rule;greedy-threshold
        date_begin;2026
        date_end;2026
        max_sum_points;3
        max_points;2
        min_project_score_threshold;2
        PROJECTS
        project_id;cost;votes;score;selected
        a;40;2;3;1
        b;10;1;1;0
        c;40;0;0;0
        VOTES
        voter_id;vote;points
        1;a,b;2,1
        2;a;1

        """;

    [Fact]
    public void Valid_files_have_no_findings()
    {
        Assert.Empty(Check(Pb.Approval).Issues);
        Assert.Empty(Check(Points).Issues);
    }

    [Theory]
    [InlineData("description;Three ideas\n", "", PabulibCode.MissingKey, 0, "META does not say description")]
    [InlineData("rule;greedy", "rule;lottery", PabulibCode.UnknownRule, 11, "the rule “lottery” is not known")]
    [InlineData("date_begin;01.03.2026", "date_begin;2026-03-01", PabulibCode.BadValue, 12, "date_begin is “2026-03-01”; write it like 31.03.2026")]
    [InlineData("date_begin;01.03.2026", "date_begin;01.04.2026", PabulibCode.BadValue, 13, "date_end lies before date_begin")]
    [InlineData("key;value\n", "", PabulibCode.BadHeader, 2, "META has no header")]
    [InlineData("META\n", "Meta\n", PabulibCode.BadSection, 1, "write the line as META")]
    [InlineData("VOTES\n", "VOTES;;\n", PabulibCode.BadSection, 19, "write the line as VOTES")]
    [InlineData("budget;100", "budget;100,0", PabulibCode.DecimalComma, 9, "write a decimal point instead of the comma")]
    [InlineData("budget;100", "budget; 100", PabulibCode.StrayBlanks, 9, "blanks stand around the key or value of “budget”")]
    [InlineData("b;40;2;Bicycle", "b;0;2;Bicycle", PabulibCode.ZeroNumber, 17, "the cost of project “b” is zero")]
    [InlineData("c;30;1", "c;101;1", PabulibCode.AboveBudget, 18, "project “c” costs more than the whole budget")]
    [InlineData("b;40;2;Bicycle", "b;40;3;Bicycle", PabulibCode.CountDiffers, 17, "the column votes says 3, but the ballots come to 2")]
    [InlineData("b;40;2;Bicycle", "b;40;two;Bicycle", PabulibCode.BadNumber, 17, "the column votes says “two”")]
    [InlineData("b;40;2;Bicycle", "b ;40;2;Bicycle", PabulibCode.StrayBlanks, 17, "blanks stand around the project_id of project “b”")]
    [InlineData("cost;votes;name;", "cost;votes;target;", PabulibCode.OldName, 15, "“target” is called “beneficiaries” now")]
    [InlineData("clock”;0", "clock”;7", PabulibCode.BadValue, 18, "selected is “7”")]
    [InlineData("clock”;0", "clock”;1", PabulibCode.SelectionAboveBudget, 9, "the selected projects cost more than the budget")]
    [InlineData("Bicycle stands;1", "Bicycle stands;0", PabulibCode.SelectionDiffers, 11, "It also selects “b”.")]
    [InlineData("rule;greedy", "rule;greedy\nfully_funded;1", PabulibCode.FullyFunded, 12, "the projects cost more than the budget")]
    [InlineData("budget;100", "budget;130", PabulibCode.FullyFunded, 9, "add fully_funded;1 to META")]
    [InlineData("rule;greedy", "rule;greedy\nfully_funded;yes", PabulibCode.BadValue, 12, "write 1 or leave the key out")]
    [InlineData("rule;greedy", "rule;greedy\nmax_length;1", PabulibCode.BallotLength, 22, "the ballot names 2 projects; 1 are allowed")]
    [InlineData("rule;greedy", "rule;greedy\nmin_length;two", PabulibCode.BadValue, 12, "min_length is “two”")]
    [InlineData("rule;greedy", "rule;greedy\nmin_length;3\nmax_length;2", PabulibCode.BadValue, 13, "max_length is below min_length")]
    [InlineData("rule;greedy", "rule;greedy\nmax_sum_points;2", PabulibCode.UnexpectedPoints, 12, "belongs to ballots with points")]
    [InlineData("rule;greedy", "rule;greedy\nlanguage;Polish", PabulibCode.BadValue, 12, "no code of ISO 639-1")]
    [InlineData("rule;greedy", "rule;greedy\ncurrency;zł", PabulibCode.BadValue, 12, "no code of ISO 4217")]
    [InlineData("rule;greedy", "rule;greedy\ncomment;hello", PabulibCode.BadValue, 12, "does not begin with #1: ")]
    [InlineData("rule;greedy", "rule;greedy\nmax_sum_cost;much", PabulibCode.BadValue, 12, "it must be an amount of money")]
    [InlineData("4;c;19", "4;;19", PabulibCode.BallotLength, 24, "the ballot names 0 projects; 1 to 3 are allowed")]
    [InlineData("1;a,b;30", "1;a, b;30", PabulibCode.StrayBlanks, 21, "blanks stand around the project “b” on the ballot")]
    [InlineData("2;a;41", "2;a;41;", PabulibCode.WrongFieldCount, 22, "take the semicolons at its end away")]
    [InlineData("voter_id;vote;age", "voter_id;vote;points", PabulibCode.UnexpectedPoints, 20, "ballots of the type approval have no points")]
    public void Errors(string old, string changed, PabulibCode code, int line, string sentence) =>
        AssertFound(Changed(Pb.Approval, old, changed), PabulibSeverity.Error, code, line, sentence);

    [Theory]
    [InlineData("rule;greedy", "rule;greedy\ncolour;red", PabulibCode.UnknownColumn, 12, "does not know the key “colour”")]
    [InlineData("cost;votes;name;", "cost;votes;title;", PabulibCode.UnknownColumn, 15, "does not know the column “title”")]
    [InlineData(";name;selected", ";name;chosen", PabulibCode.SelectionMissing, 15, "no column “selected”")]
    [InlineData("c;30;1", "c;999999999;1", PabulibCode.Withdrawn, 18, "the mark of a withdrawn project")]
    [InlineData("2;a;41", "2;a,a;41", PabulibCode.RepeatedChoice, 22, "names the project “a” twice")]
    [InlineData("PROJECTS\n", "\nPROJECTS\n", PabulibCode.EmptyLine, 14, "the line is empty")]
    [InlineData("rule;greedy", "rule;greedy\nmax_sum_cost;50", PabulibCode.BallotCost, 22, "cost more or less together")]
    [InlineData("Bicycle stands;1", "Bicycle stands;0", PabulibCode.SelectionDiffers, 11, "A tie may be the reason", "c;30;1;A “clock”;0", "c;40;2;A “clock”;1", "4;c;19", "4;c;19\n5;c;1", "num_votes;4", "num_votes;5")]
    public void Warnings(string old, string changed, PabulibCode code, int line, string sentence, params string[] more)
    {
        var text = Changed(Pb.Approval, old, changed);
        for (var i = 0; i < more.Length; i += 2)
            text = Changed(text, more[i], more[i + 1]);

        AssertFound(text, PabulibSeverity.Warning, code, line, sentence);
    }

    [Theory]
    [InlineData("2;a;1", "2;a;3", PabulibSeverity.Error, PabulibCode.BallotPoints, 25, "gives 3 points to one project")]
    [InlineData("max_sum_points;3\n", "", PabulibSeverity.Error, PabulibCode.MissingKey, 0, "META does not say max_sum_points")]
    [InlineData("max_sum_points;3", "max_sum_points;2", PabulibSeverity.Warning, PabulibCode.BallotPoints, 24, "gives 3 points in all")]
    [InlineData("1;a,b;2,1", "1;b,a;1,2", PabulibSeverity.Warning, PabulibCode.BallotPoints, 24, "do not fall")]
    [InlineData("a;40;2;3;1", "a;40;2;4;1", PabulibSeverity.Error, PabulibCode.CountDiffers, 19, "the column score says 4, but the ballots come to 3")]
    [InlineData("min_project_score_threshold;2\n", "", PabulibSeverity.Error, PabulibCode.SelectionDiffers, 11, "It also selects “b”.")]
    public void Findings_of_points(string old, string changed, PabulibSeverity severity, PabulibCode code, int line, string sentence) =>
        AssertFound(Changed(Points, old, changed), severity, code, line, sentence);

    [Fact]
    public void Ballots_that_never_use_the_limit()
    {
        AssertFound(Pb.File("approval", "project_id;cost\na;9\nb;9\nc;9\nd;9", "voter_id;vote\n1;a,b\n2;a", "budget;10\nmax_length;3"), PabulibSeverity.Warning, PabulibCode.UnusualBallots, 5, "nobody named as many projects as max_length allows (3); the longest ballot names 2");
        AssertFound(Pb.File("approval", "project_id;cost\na;9\nb;9", "voter_id;vote\n1;a\n2;a"), PabulibSeverity.Warning, PabulibCode.UnusualBallots, 3, "vote_type may have to be choose-1");
    }

    [Fact]
    public void Same_coordinates_everywhere_and_ones_off_the_globe()
    {
        AssertFound(Pb.File("approval", "project_id;cost;latitude;longitude\na;9;52.1;21\nb;9;52.1;21", "voter_id;vote\n1;a,b"), PabulibSeverity.Warning, PabulibCode.SameCoordinates, 7, "the same coordinates");
        AssertFound(Pb.File("approval", "project_id;cost;latitude;longitude\na;9;95;21", "voter_id;vote\n1;a"), PabulibSeverity.Error, PabulibCode.BadValue, 7, "must lie between -90 and 90 degrees");
    }

    [Fact]
    public void All_findings_are_reported_together_with_those_the_reader_refuses()
    {
        var text = Changed(Changed(Changed(Pb.Approval, "b;40;2", "b;cheap;2"), "4;c;19", "4;z;19"), "rule;greedy", "rule;lottery");

        var result = Check(text);

        Assert.False(result.IsValid);
        Assert.Null(result.File);
        Assert.Equal(
            [(11L, PabulibCode.UnknownRule), (17L, PabulibCode.BadNumber), (21L, PabulibCode.UnknownProject), (23L, PabulibCode.UnknownProject), (24L, PabulibCode.UnknownProject)],
            result.Issues.Select(issue => (issue.Line, issue.Code)));
    }

    [Fact]
    public void Count_that_differs_is_reported() =>
        AssertFound(Changed(Pb.Approval, "num_votes;4", "num_votes;5"), PabulibSeverity.Fatal, PabulibCode.CountDiffers, 8, "META promises 5 ballots, but the file holds 4");

    [Fact]
    public void What_ends_the_reading_is_the_last_finding()
    {
        var result = Check(Changed(Pb.Approval, "VOTES\n", "BALLOTS\n"));

        Assert.Contains(result.Issues, issue => issue.Code == PabulibCode.BadSection && issue.Severity == PabulibSeverity.Fatal);
    }

    [Fact]
    public void Many_findings_of_one_kind_are_summed_up()
    {
        var votes = string.Join('\n', Enumerable.Range(0, 100).Select(voter => $"{voter};a,a"));

        var repeated = Check(Pb.File("approval", "project_id;cost\na;200\nb;1", "voter_id;vote\n" + votes)).Issues;

        Assert.Equal(25, repeated.Count(issue => issue.Code == PabulibCode.RepeatedChoice));
        Assert.Contains(repeated, issue => issue.Code == PabulibCode.More && issue.Message.StartsWith("75 more findings", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("equalshares", "a;60;2;1\nb;70;2;0", "1;a\n2;a\n3;b\n4;b", 120)]
    [InlineData("equalshares/add1", "a;60;2;1\nb;50;2;1", "1;a\n2;a\n3;b\n4;b", 118)]
    [InlineData("greedy-no-skip", "a;60;2;1\nb;70;1;0\nc;10;1;0", "1;a\n2;a,b\n3;c", 100)]
    public void Rules_are_counted_again(string rule, string projects, string votes, int budget)
    {
        var text = Pb.File("approval", "project_id;cost;votes;selected\n" + projects, "voter_id;vote\n" + votes, $"budget;{budget}\nrule;{rule}");

        Assert.DoesNotContain(Check(text).Issues, issue => issue.Code == PabulibCode.SelectionDiffers);
        var wrong = text.Replace(";1\nb", ";0\nb", StringComparison.Ordinal);
        Assert.Contains(Check(wrong).Issues, issue => issue.Code == PabulibCode.SelectionDiffers);
    }

    /// <summary>One project of a thousand million and shares that grow by one: counting to the end would take days.</summary>
    [Fact]
    public void Rule_that_comes_to_no_end_is_not_checked()
    {
        var text = Pb.File("approval", "project_id;cost;selected\na;1;1\nb;999999998;0", "voter_id;vote\n1;a,b\n2;a", "budget;1\nrule;equalshares/add1");

        AssertFound(text, PabulibSeverity.Warning, PabulibCode.SelectionNotChecked, 5, "the column “selected” was not checked: The share was raised 200000 times without reaching the stop");
    }

    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Real_files_are_judged_as_by_their_publisher(string name)
    {
        var result = PabulibChecker.Check(SharedData.File(name), cancellation: TestContext.Current.CancellationToken);

        // The one file of this set that the publisher's checker rejects has blanks inside its categories.
        if (name.StartsWith("Worldwide_Mechanical_Turk", StringComparison.Ordinal))
            Assert.All(result.Issues.Where(issue => issue.Severity != PabulibSeverity.Warning), issue => Assert.Equal(PabulibCode.StrayBlanks, issue.Code));
        Assert.Equal(!name.StartsWith("Worldwide_Mechanical_Turk", StringComparison.Ordinal), result.IsValid);
    }

    private static string Changed(string text, string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, changed, StringComparison.Ordinal);
    }

    private static PabulibCheckResult Check(string text)
    {
        using var stream = new MemoryStream(Pb.Bytes(text));
        return PabulibChecker.Check(stream, cancellation: TestContext.Current.CancellationToken);
    }

    private static void AssertFound(string text, PabulibSeverity severity, PabulibCode code, int line, string sentence)
    {
        var result = Check(text);

        Assert.Contains(result.Issues, issue => issue.Severity == severity && issue.Code == code && issue.Line == line && issue.Message.Contains(sentence, StringComparison.Ordinal));
        Assert.False(result.IsValid && severity != PabulibSeverity.Warning);
    }
}
