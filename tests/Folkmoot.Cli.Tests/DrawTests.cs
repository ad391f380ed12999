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

    [Fact]
    public async Task Quotas_are_reviewed_before_a_draw_and_repaired_where_none_can_meet_them()
    {
        var (pool, rules) = (Path.Combine(_folder, "people.csv"), Path.Combine(_folder, "quotas.csv"));
        await File.WriteAllTextAsync(pool, People);
        await File.WriteAllTextAsync(rules, Quotas);
        var json = await Cli.Run("quotas", "--people", pool, "--quotas", rules, "--seats", "3", "--format", "json");
        var table = await Cli.Run("quotas", "--people", pool, "--quotas", rules, "--seats", "3");
        await File.WriteAllTextAsync(rules, Quotas.Replace("woman,2,2", "woman,3,3", StringComparison.Ordinal));
        var impossible = await Cli.Run("quotas", "--people", pool, "--quotas", rules, "--seats", "3", "--format", "json");

        Assert.Equal((0, "1/3", 4), (json.Code, json.Json.GetProperty("lowest").GetString(), json.Json.GetProperty("without").GetArrayLength()));
        Assert.Equal("1/2", json.Json.GetProperty("without")[0].GetProperty("lowest").GetString());
        Assert.Contains("gender woman", table.Output, StringComparison.Ordinal);
        Assert.Equal((2, false, true), (impossible.Code, impossible.Json.GetProperty("possible").GetBoolean(), impossible.Json.GetProperty("proven_smallest").GetBoolean()));
        Assert.Equal(("woman", "min", -1), (impossible.Json.GetProperty("changes")[0].GetProperty("value").GetString(), impossible.Json.GetProperty("changes")[0].GetProperty("bound").GetString(), impossible.Json.GetProperty("changes")[0].GetProperty("by").GetInt32()));
    }

    [Fact]
    public async Task Settings_of_the_fields_tools_stand_in_for_options_and_options_go_before_them()
    {
        var settings = Path.Combine(_folder, "settings.toml");
        await File.WriteAllTextAsync(settings, "id_column = \"number\"\ncheck_same_address = true\ncheck_same_address_columns = [\"street\"]\nselection_algorithm = \"maximin\"\nrandom_number_seed = 7\n");
        var people = People.Replace("id,", "number,", StringComparison.Ordinal);
        var run = await Draw(people, Quotas, "--seats", "3", "--settings", settings, "--format", "json");
        var other = await Draw(people, Quotas, "--seats", "3", "--settings", settings, "--objective", "leximin", "--seed", "x", "--format", "json");

        Assert.Equal(("maximin", "7", "a"), (run.Json.GetProperty("objective").GetString(), run.Json.GetProperty("seed").GetString(), run.Json.GetProperty("people")[0].GetProperty("id").GetString()));
        Assert.Equal(1, run.Json.GetProperty("people")[0].GetProperty("household").GetInt32());
        Assert.Equal(("leximin", "x"), (other.Json.GetProperty("objective").GetString(), other.Json.GetProperty("seed").GetString()));
    }

    [Fact]
    public async Task Public_random_value_of_another_form_than_its_name_says_is_refused()
    {
        var run = await Draw(People, Quotas, "--seats", "3", "--beacon-name", "drand quicknet round 7", "--beacon", "4711");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("64 hexadecimal digits", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_of_drand_is_verified_kept_and_verified_again()
    {
        const string Name = "drand quicknet round 1000";
        const string Randomness = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";
        const string Answer = $"{{\"round\":1000,\"randomness\":\"{Randomness}\",\"signature\":\"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39\"}}";
        const string Genuine = "The number is genuine: drand's League of Entropy signed round 1000 of quicknet, due on 2023-08-23 at 15:59:24 UTC.";
        var run = await Draw(People, Quotas, "--seats", "3", "--beacon-name", Name, "--beacon", Answer, "--format", "json");
        var table = await Draw(People, Quotas, "--seats", "3", "--beacon-name", Name, "--beacon", Answer);
        var verified = await Cli.RunWith(Encoding.UTF8.GetBytes(run.Output), "verify", "-");
        var json = await Cli.RunWith(Encoding.UTF8.GetBytes(run.Output), "verify", "-", "--format", "json");
        var bare = await Draw(People, Quotas, "--seats", "3", "--beacon-name", Name, "--beacon", Randomness, "--format", "json");
        var open = await Cli.RunWith(Encoding.UTF8.GetBytes(bare.Output), "verify", "-", "--beacon", Answer);
        var tampered = await Cli.RunWith(Encoding.UTF8.GetBytes(run.Output.Replace("b44679b9", "b44679b8", StringComparison.Ordinal)), "verify", "-");
        var forged = await Draw(People, Quotas, "--seats", "3", "--beacon-name", "drand quicknet round 1001", "--beacon", Answer.Replace("1000", "1001", StringComparison.Ordinal));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Randomness, run.Json.GetProperty("result").GetProperty("beacon").GetString());
        Assert.StartsWith("b44679b9", run.Json.GetProperty("result").GetProperty("signature").GetString(), StringComparison.Ordinal);
        Assert.Contains(Genuine, table.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains(Genuine, verified.Output, StringComparison.Ordinal);
        Assert.Equal((true, Genuine), (json.Json.GetProperty("beacon_proven").GetBoolean(), json.Json.GetProperty("beacon_proof").GetString()));
        Assert.False(bare.Json.GetProperty("result").TryGetProperty("signature", out _));
        Assert.Equal(0, open.Code);
        Assert.Contains("Who gave out the number is not proven, since the record carries no signature", open.Output, StringComparison.Ordinal);
        Assert.Contains(Genuine, open.Output, StringComparison.Ordinal);
        Assert.Equal(2, tampered.Code);
        Assert.Contains("not the hash of its signature", tampered.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (forged.Code, forged.Output));
        Assert.Contains("The number is forged: the signature is not that of drand's League of Entropy for round 1001 of quicknet.", forged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_are_drawn_by_deprivation_or_weight_with_their_chance()
    {
        var addresses = Path.Combine(_folder, "addresses.csv");
        await File.WriteAllTextAsync(addresses, "street,imd,weight\n\"High Street, 1\",1,1\nB,5,2\nC,9,1\nD,2,4\n");
        var csv = await Cli.Run("letters", "--addresses", addresses, "--letters", "2", "--deprivation", "imd", "--extra", "50", "--seed", "x");
        var json = await Cli.Run("letters", "--addresses", addresses, "--letters", "2", "--weight", "weight", "--seed", "x", "--format", "json");
        var refused = await Cli.Run("letters", "--addresses", addresses, "--letters", "5", "--seed", "x");

        Assert.Equal((0, ""), (csv.Code, csv.Error));
        Assert.StartsWith("street,imd,weight,chance of a letter", csv.Output, StringComparison.Ordinal);
        Assert.Equal(3, csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(4, json.Json.GetProperty("addresses").GetInt32());
        Assert.Contains(json.Json.GetProperty("letters").EnumerateArray(), letter => letter.GetProperty("row").GetInt32() == 4 && letter.GetProperty("chance").GetString() == "1");
        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Contains("send fewer letters", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_stand_by_and_take_free_seats_as_anybody_can_work_out_again()
    {
        var (rates, gone) = (Path.Combine(_folder, "rates.csv"), Path.Combine(_folder, "gone.txt"));
        await File.WriteAllTextAsync(rates, "feature,value,rate\n,,10\nage,young,30\n");
        var run = await Draw(People, Quotas, "--seats", "3", "--panels", "20", "--beacon", "4711", "--alternates", "2", "--dropout", rates, "--format", "json");
        var result = run.Json.GetProperty("result");
        var (panel, standing) = (Cli.Strings(result.GetProperty("people")), Cli.Strings(result.GetProperty("alternates").GetProperty("people")));
        await File.WriteAllTextAsync(gone, panel.First() + "\n");
        var record = Path.Combine(_folder, "draw.json");
        await File.WriteAllTextAsync(record, run.Output);
        var verified = await Cli.Run("verify", record);
        var replaced = await Cli.Run("replace", record, "--gone", gone, "--format", "json");
        var told = await Cli.Run("replace", record, "--gone", gone);
        var table = await Draw(People, Quotas, "--seats", "3", "--panels", "20", "--beacon", "4711", "--alternates", "2", "--dropout", rates);
        await File.WriteAllTextAsync(record, run.Output.Replace($"\"{standing.First()}\",\n        \"{standing.Last()}\"", $"\"{standing.Last()}\",\n        \"{standing.First()}\"", StringComparison.Ordinal));
        var tampered = await Cli.Run("replace", record, "--gone", gone);

        Assert.Equal(("1/10", "3/10"), (run.Json.GetProperty("alternates").GetProperty("dropout").GetString(), run.Json.GetProperty("alternates").GetProperty("dropout_of")[0].GetProperty("rate").GetString()));
        Assert.Empty(panel.Intersect(standing));
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains("They were chosen once more, and are the same.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("2 people stand by", table.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (replaced.Code, replaced.Json.GetProperty("free").GetInt32()));
        Assert.Single(Cli.Strings(replaced.Json.GetProperty("people")), standing.Contains);
        Assert.Contains("1 person takes a seat", told.Output, StringComparison.Ordinal);
        Assert.Equal(2, tampered.Code);
        Assert.Contains("not an honest record", tampered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_panels_are_drawn_at_once_and_verify()
    {
        const string Rules = "feature,value,min,max\ngender,woman,1,2\ngender,man,1,2\nage,young,0,1\nage,old,2,3\n";
        var pool = People + "g,man,young,6\nh,man,old,7\n";
        var run = await Draw(pool, Rules, "--seats", "3", "--draws", "2", "--panels", "40", "--beacon", "4711", "--format", "json");
        var record = Path.Combine(_folder, "draw.json");
        await File.WriteAllTextAsync(record, run.Output);
        var verified = await Cli.Run("verify", record);
        var table = await Draw(pool, Rules, "--seats", "3", "--draws", "2", "--panels", "40", "--beacon", "4711");
        var html = await Draw(pool, Rules, "--seats", "3", "--draws", "2", "--panels", "40", "--beacon", "4711", "--format", "html");
        var named = await Draw(pool, Rules, "--seats", "3", "--draws", "2", "--names", "Town, Villages", "--panels", "40", "--beacon", "4711", "--format", "json");
        await File.WriteAllTextAsync(record, named.Output);
        var byName = await Cli.Run("verify", record);
        await File.WriteAllTextAsync(record, named.Output.Replace("\"Town\"", "\"Villages \"", StringComparison.Ordinal));
        var renamed = await Cli.Run("verify", record);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var drawn = run.Json.GetProperty("result").GetProperty("people").EnumerateArray().Select(Cli.Strings).ToArray();
        Assert.Equal([3, 3], drawn.Select(panel => panel.Length));
        Assert.Equal(6, drawn.SelectMany(panel => panel).Distinct().Count());
        Assert.True(verified.Code == 0, verified.Output);
        Assert.Contains("40 draws of 2 panels of 3", verified.Output, StringComparison.Ordinal);
        Assert.Contains($"Panel 1: {string.Join(", ", drawn[0])}", table.Output, StringComparison.Ordinal);
        Assert.Contains("2 panels of 3 seats at once", html.Output, StringComparison.Ordinal);
        var town = named.Json.GetProperty("result").GetProperty("people")[0];
        Assert.Contains($"Town: {string.Join(", ", Cli.Strings(town))}\nVillages: ", byName.Output, StringComparison.Ordinal);
        Assert.True(renamed.Code == 2 && renamed.Output.Contains("names of panels", StringComparison.Ordinal), renamed.Output);
    }

    [Theory]
    [InlineData(1, "--draws is 0", "--draws", "0")]
    [InlineData(2, "for 9 seats", "--draws", "3")]
    [InlineData(1, "say how many with --alternates", "--dropout", "12")]
    [InlineData(2, "let fewer stand by", "--alternates", "4")]
    [InlineData(2, "is no rate", "--alternates", "1", "--dropout", "120")]
    public async Task Wrong_words_about_people_who_stand_by_are_refused(int code, string fault, params string[] options)
    {
        var run = await Draw(People, Quotas, ["--seats", "3", .. options]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
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
