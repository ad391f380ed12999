using Folkmoot.Sortition.Tests.Draws;
using Xunit;

namespace Folkmoot.Sortition.Tests.Reading;

public sealed class FieldSettingsTests
{
    [Fact]
    public void Settings_of_the_fields_tools_are_read()
    {
        var settings = Read("# a comment\nid_column = \"nationbuilder_id\"\ncheck_same_address = true\ncheck_same_address_columns = [\n  \"primary_address1\", # with a comment\n  'primary_zip',\n]\ncolumns_to_keep = [\"first_name\"]\nmax_attempts = 100\nselection_algorithm = \"maximin\"\nsolver_backend = \"highspy\"\nrandom_number_seed = 1_234\n");

        Assert.Equal(("nationbuilder_id", Objective.Maximin, "1234"), (settings.IdColumn, settings.Objective, settings.Seed));
        Assert.Equal(["primary_address1", "primary_zip"], settings.HouseholdColumns);
        Assert.Equal((null, null, null, 0), (Read("").IdColumn, Read("").Objective, Read("random_number_seed = 0").Seed, Read("check_same_address = false\ncheck_same_address_columns = ['a']").HouseholdColumns.Count));
    }

    [Theory]
    [InlineData("id_column = 5", "line 1: id_column must be a text")]
    [InlineData("\nid_colum = 'x'", "line 2: \"id_colum\" is unknown")]
    [InlineData("[section]", "line 1: this is no setting")]
    [InlineData("id_column = 'x", "line 1: a text does not end")]
    [InlineData("id_column = 'x' 'y'", "line 1: there is something after the value")]
    [InlineData("id_column = 'x'\nid_column = 'y'", "line 2: \"id_column\" is there twice")]
    [InlineData("selection_algorithm = 'diversimax'", "there is no selection_algorithm \"diversimax\"")]
    [InlineData("selection_algorithm = '1'", "there is no selection_algorithm \"1\"")]
    [InlineData("check_same_address = true", "names no column")]
    [InlineData("check_same_address_columns = ['a' 'b']", "a list must have texts")]
    [InlineData("random_number_seed = 'x'", "must be a whole number")]
    [InlineData("max_attempts = 1.5", "there is something after the value")]
    [InlineData("id_column = \"\\x\"", "after a backslash")]
    public void Fault_is_told_with_its_line(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<SortitionException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static FieldSettings Read(string text)
    {
        using var stream = Pools.Stream(text);
        return FieldSettingsReader.Read(stream, "settings.toml");
    }
}
