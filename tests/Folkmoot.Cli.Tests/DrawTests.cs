using System.Text;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class DrawTests : IDisposable
{
    private const string Quotas = "feature,value,min,max\ngender,woman,2,2\ngender,man,1,2\nage,young,1,2\nage,old,1,2\n";
    private const string People = "id,gender,age,street\na,woman,young,1\nb,woman,old,1\nc,woman,old,2\nd,man,young,3\ne,man,old,4\nf,man,old,5\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("folkmoot-draw-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_holds_what_is_promised_to_scripts()
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--panels", "60", "--beacon", "4711", "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var people = run.Json.GetProperty("people").EnumerateArray().ToArray();
        Assert.Equal(["a", "b", "c", "d", "e", "f"], people.Select(person => person.GetProperty("id").GetString()));
        Assert.Equal("1/3", run.Json.GetProperty("lowest").GetString());
        Assert.All(people, person => Assert.Matches("^(0|1|[0-9]+/[0-9]+)$", person.GetProperty("chance").GetString()!));
        var panels = run.Json.GetProperty("panels").EnumerateArray().Select(Cli.Strings).ToArray();
        Assert.Equal(60, panels.Length);
        foreach (var person in people)
        {
            var on = person.GetProperty("panels").EnumerateArray().Select(panel => panel.GetInt32()).ToArray();
            Assert.Equal(Enumerable.Range(1, 60).Where(panel => panels[panel - 1].Contains(person.GetProperty("id").GetString())), on);
        }

        Assert.Empty(run.Json.GetProperty("excluded").EnumerateArray());
        Assert.NotEmpty(run.Json.GetProperty("certificate").GetProperty("stages").EnumerateArray());
        Assert.True(run.Json.GetProperty("solve_seconds").GetDouble() >= 0 && run.Json.GetProperty("layout_seconds").GetDouble() >= 0);
        var result = run.Json.GetProperty("result");
        Assert.Equal(panels[result.GetProperty("panel").GetInt32() - 1], Cli.Strings(result.GetProperty("people")));
    }

    [Theory]
    [InlineData("feature,value,min,max")]
    [InlineData("category,feature,min,max")]
    [InlineData("category,name,min,max")]
    [InlineData("Category,Feature,MIN,Max")]
    public async Task Quotas_are_read_under_every_heading_of_the_field(string heading)
    {
        var run = await Draw(People, Quotas.Replace("feature,value,min,max", heading, StringComparison.Ordinal), "--seats", "3", "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("1/3", run.Json.GetProperty("lowest").GetString());
    }

    [Fact]
    public async Task People_without_ids_are_rows_from_1()
    {
        var run = await Draw(People.Replace("id,", "number,", StringComparison.Ordinal), Quotas, "--seats", "3", "--format", "json");

        Assert.Equal([1, 2, 3, 4, 5, 6], run.Json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Named_column_of_ids_is_used()
    {
        var run = await Draw(People.Replace("id,", "number,", StringComparison.Ordinal), Quotas, "--seats", "3", "--format", "json", "--id", "number");

        Assert.Equal("a", run.Json.GetProperty("people")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nobody_shares_a_panel_with_their_household()
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--household", "street", "--format", "json");

        Assert.All(run.Json.GetProperty("panels").EnumerateArray().Select(Cli.Strings), panel => Assert.False(panel.Contains("a") && panel.Contains("b")));
    }

    [Fact]
    public async Task Draw_is_the_same_each_time_and_verifies()
    {
        var (one, two) = (await Draw(People, Quotas, "--seats", "3", "--beacon", "x", "--format", "json"), await Draw(People, Quotas, "--seats", "3", "--beacon", "x", "--format", "json"));
        var verified = await Cli.RunWith(Encoding.UTF8.GetBytes(one.Output), "verify", "-");

        Assert.Equal(Commitment(one.Json), Commitment(two.Json));
        Assert.Equal(one.Json.GetProperty("result").GetRawText(), two.Json.GetProperty("result").GetRawText());
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.EndsWith("standard input is an honest record\n", verified.Output, StringComparison.Ordinal);
        var other = await Cli.RunWith(Encoding.UTF8.GetBytes(one.Output), "verify", "-", "--commitment", new string('0', 64));
        Assert.Equal(2, other.Code);
        Assert.Contains("not the draw that was committed to", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_record_is_found_out()
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--beacon", "x", "--format", "json");
        var changed = run.Output.Replace("\"beacon\": \"x\"", "\"beacon\": \"y\"", StringComparison.Ordinal);

        var verified = await Cli.RunWith(Encoding.UTF8.GetBytes(changed), "verify", "-");

        Assert.Equal(2, verified.Code);
        Assert.Contains("1 fault", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_record_tells_no_ids_and_has_the_same_commitment()
    {
        var secret = Path.Combine(_folder, "secret");
        await File.WriteAllTextAsync(secret, "thirty-two random bytes, or so...");
        var own = await Draw(People, Quotas, "--seats", "3", "--format", "json", "--secret", secret);
        var open = await Draw(People, Quotas, "--seats", "3", "--format", "json", "--secret", secret, "--public");
        var verified = await Cli.RunWith(Encoding.UTF8.GetBytes(open.Output), "verify", "-", "--commitment", Commitment(own.Json));

        var salt = own.Json.GetProperty("people")[0].GetProperty("salt").GetString()!;
        var me = await Cli.RunWith(Encoding.UTF8.GetBytes(open.Output), "verify", "-", "--me", "a", "--salt", salt);
        var other = await Cli.RunWith(Encoding.UTF8.GetBytes(open.Output), "verify", "-", "--me", "b", "--salt", salt);

        Assert.Contains("You are person ", me.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (other.Code, other.Output));
        Assert.Equal(0, verified.Code);
        Assert.Equal([1, 2, 3, 4, 5, 6], open.Json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetInt32()));
        Assert.DoesNotContain("salt", open.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maximin")]
    [InlineData("nash")]
    [InlineData("goldilocks")]
    [InlineData("minimax")]
    [InlineData("legacy")]
    public async Task Every_objective_gives_a_record_that_verifies(string objective)
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--objective", objective, "--panels", "50", "--format", "json");
        var verified = await Cli.RunWith(Encoding.UTF8.GetBytes(run.Output), "verify", "-");

        Assert.Equal(objective, run.Json.GetProperty("objective").GetString());
        Assert.Equal((0, ""), (verified.Code, verified.Error));
    }

    [Fact]
    public async Task Free_seats_are_drawn_from_those_who_neither_sit_nor_left()
    {
        var (seated, gone) = (Path.Combine(_folder, "seated"), Path.Combine(_folder, "gone"));
        await File.WriteAllTextAsync(seated, "c\n");
        await File.WriteAllTextAsync(gone, "d\n");
        var run = await Draw(People, Quotas, "--seats", "3", "--seated", seated, "--gone", gone, "--format", "json");
        await File.WriteAllTextAsync(gone, "nobody\n");
        var refused = await Draw(People, Quotas, "--seats", "3", "--seated", seated, "--gone", gone);

        Assert.Equal(2, run.Json.GetProperty("seats").GetInt32());
        Assert.Equal(["a", "b", "e", "f"], run.Json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetString()));
        Assert.Equal(2, refused.Code);
        Assert.Contains("gone, line 1: nobody in the pool has the id \"nobody\"", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_stands_on_its_own()
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--beacon", "<b>x</b>", "--format", "html");

        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|src=|href=|<b>x", run.Output);
        Assert.Contains("Population, pool and panel", run.Output, StringComparison.Ordinal);
        Assert.Contains("<svg", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--seats is 0; give a whole number from 1.", "0", People, Quotas)]
    [InlineData(2, "The pool has 6 people for 7 seats", "7", People, Quotas)]
    [InlineData(2, "people.csv, line 3: age is \"ancient\", for which there is no quota; known are \"young\", \"old\".", "3", "id,gender,age\na,woman,young\nb,woman,ancient\n", Quotas)]
    [InlineData(2, "people.csv, line 3: the id \"a\" is that of line 2 too", "3", "id,gender,age\na,woman,young\na,woman,old\n", Quotas)]
    [InlineData(2, "quotas.csv, line 2: the minimum 3 is above the maximum 2", "3", People, "feature,value,min,max\ngender,woman,3,2\n")]
    [InlineData(2, "The smallest change that makes it possible: lower the minimum of gender woman by 1.", "2", People, "feature,value,min,max\ngender,woman,2,2\ngender,man,1,1\n")]
    [InlineData(2, "no column is headed \"gender\", a feature of the quotas", "3", "id,age\na,young\n", Quotas)]
    [InlineData(2, "quotas.csv: the file is empty", "3", People, "")]
    public async Task Failure_is_one_sentence_and_an_exit_code(int code, string sentence, string seats, string people, string quotas)
    {
        var run = await Draw(people, quotas, "--seats", seats);

        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_that_was_cut_off_is_refused()
    {
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes("{\"format\":\"folkmoot-draw-2\",\"people\":["), "verify", "-");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("no JSON, or it was cut off", run.Error, StringComparison.Ordinal);
    }

    private static string Commitment(JsonElement json) => json.GetProperty("commitment").GetProperty("hash").GetString()!;

    private async Task<Cli> Draw(string people, string quotas, params string[] options)
    {
        var (pool, rules) = (Path.Combine(_folder, "people.csv"), Path.Combine(_folder, "quotas.csv"));
        await File.WriteAllTextAsync(pool, people);
        await File.WriteAllTextAsync(rules, quotas);
        return await Cli.Run(["draw", "--people", pool, "--quotas", rules, .. options]);
    }
}
