using System.Text;
using Folkmoot.Representation;

namespace Folkmoot.Tests.Representation;

public sealed class CensusReaderTests
{
    [Theory]
    [InlineData("question,answer,people\nage,16-24,1200\nAge,75 or over,900\narea,\"North, by the river\",5400\n")]
    [InlineData("age;16-24;1200\r\nage;75-or-over;900\r\narea;\"North, by the river\";5400")]
    [InlineData("\uFEFFage\t16-24\t1200\n\nage\t75-or-over\t900\narea\tNorth, by the river\t5400\n")]
    public void Tables_of_every_usual_kind_are_read(string text)
    {
        var list = CensusReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(list.Faults);
        Assert.Equal([(Question.Age, "16-24", 1200), (Question.Age, "75-or-over", 900), (Question.Area, "North, by the river", 5400)], list.Cells);
    }

    [Theory]
    [InlineData("age,16-24", "Line 1: there are 2 fields instead of 3; write question, answer and people, such as \"age,16-24,1200\".")]
    [InlineData("sex,female,5\nsex,woman,5", "Line 2: \"woman\" is no answer to sex; write female, male, another.")]
    [InlineData("height,tall,5", "Line 1: \"height\" is none of our questions; write age, sex, ethnicity, disability or area.")]
    [InlineData("0,16-24,5", "Line 1: \"0\" is none of our questions; write age, sex, ethnicity, disability or area.")]
    [InlineData("age,16-24,1.200", "Line 1: \"1.200\" is no number of people; write a whole number without commas, at most 100000000.")]
    [InlineData("age,16-24,-3", "Line 1: \"-3\" is no number of people; write a whole number without commas, at most 100000000.")]
    [InlineData("age,16-24,5\nage,16-24,6", "Line 2: age, 16-24 stands there already; remove one of the two lines.")]
    [InlineData("", "The table holds no figures; write a line such as \"age,16-24,1200\" for each.")]
    [InlineData("PK\u0003\u0004", "This is no text file; save the table as \"CSV UTF-8\" and upload that file.")]
    public void Faults_are_told_by_line(string text, string fault) =>
        Assert.Equal(fault, Assert.Single(CensusReader.Read(Encoding.UTF8.GetBytes(text)).Faults));

    [Fact]
    public void Another_encoding_is_told() =>
        Assert.StartsWith("A letter is not written in UTF-8", Assert.Single(CensusReader.Read([.. "area,Caf"u8, 0xE9, .. ",5"u8]).Faults), StringComparison.Ordinal);
}
