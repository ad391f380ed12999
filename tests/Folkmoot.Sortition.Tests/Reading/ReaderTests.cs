using System.Text;
using Folkmoot.Sortition.Tests.Draws;
using Xunit;

namespace Folkmoot.Sortition.Tests.Reading;

public sealed class ReaderTests
{
    private const string Rules = "feature,value,min,max\ngender,woman,1,2\ngender,man,1,2\n";

    [Theory]
    [InlineData("id;gender\na;woman\nb;MAN\n")]
    [InlineData("id\tgender\na\twoman\nb\tman\n")]
    [InlineData("\uFEFFid,gender\r\na,woman\r\nb,man\r\n")]
    [InlineData("\"id\",\"gender\"\n\"a\", woman \n\"b\",\"man\"")]
    public void Tables_are_read_as_programs_write_them(string text)
    {
        var pool = Read(text);

        Assert.Equal(["a", "b"], pool.People.Select(person => person.Id));
        Assert.Equal([0, 1], pool.People.Select(person => person.Values[0]));
    }

    [Theory]
    [InlineData("id,gender\na,woman\nb\n", "people.csv, line 3: there are 1 values under 2 headings")]
    [InlineData("id,gender\na,\"woman\n", "people.csv, line 2: a quotation mark is never closed")]
    [InlineData("id,gender\n,woman\n", "people.csv, line 2: id is empty")]
    [InlineData("id,gender\na,\n", "people.csv, line 2: gender is \"\", for which there is no quota")]
    [InlineData("id,gender,Gender\na,woman,man\n", "stands above two columns")]
    [InlineData("", "people.csv: the file is empty")]
    public void Pool_with_a_mistake_is_refused_with_line_and_remedy(string text, string words) =>
        Assert.Contains(words, Assert.Throws<SortitionException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("feature,value,min,max\ngender,woman,1,2\ngender,Woman,1,2\n", "line 3: gender \"Woman\" has a quota already, in line 2")]
    [InlineData("feature,value,min,max\ngender,woman,one,2\n", "line 2: min is \"one\"; give a whole number from 0")]
    [InlineData("feature,value,min,max\ngender,woman,-1,2\n", "line 2: min is \"-1\"")]
    [InlineData("feature,value,min,max\ngender,woman,,2\n", "line 2: min is empty")]
    [InlineData("feature,value,min,max\ngender,woman,3,2\n", "line 2: the minimum 3 is above the maximum 2")]
    [InlineData("feature,value,min\ngender,woman,3\n", "no column is headed \"max\"")]
    [InlineData("what,value,min,max\ngender,woman,3,4\n", "there must be feature,value,min,max or category,feature,min,max or category,name,min,max")]
    [InlineData("feature,value,min,max\n", "there are headings and no quotas")]
    public void Quotas_with_a_mistake_are_refused_with_line_and_remedy(string text, string words)
    {
        using var stream = Pools.Stream(text);

        Assert.Contains(words, Assert.Throws<SortitionException>(() => QuotaReader.Read(stream, "quotas.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_encoding_is_named_with_its_line()
    {
        using var latin = new MemoryStream(Encoding.Latin1.GetBytes("id,gender\na,woman\nb,homme âgé\n"));
        using var rules = Pools.Stream(Rules);
        var quotas = QuotaReader.Read(rules, "quotas.csv");
        using var wide = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,gender\n")]);

        Assert.Equal("people.csv, line 3: a letter is not in UTF-8; save the file as CSV in UTF-8.", Assert.Throws<SortitionException>(() => PoolReader.Read(latin, "people.csv", quotas)).Message);
        Assert.Contains("UTF-16", Assert.Throws<SortitionException>(() => PoolReader.Read(wide, "people.csv", quotas)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_read()
    {
        var text = new StringBuilder("id,gender\n");
        for (var person = 0; person < 200_000; person++)
            text.Append('p').Append(person).Append(person % 2 == 0 ? ",woman\n" : ",man\n");

        Assert.Equal(200_000, Read(text.ToString()).People.Count);
    }

    [Fact]
    public void People_with_an_empty_address_share_no_household()
    {
        using var rules = Pools.Stream(Rules);
        using var people = Pools.Stream("id,gender,street,town\na,woman,,\nb,man,,\nc,man,Main St,A\nd,woman,MAIN ST,a\n");
        var pool = PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv"), new PoolReadOptions { HouseholdColumns = ["street", "town"] });

        Assert.Equal([null, null], pool.People.Take(2).Select(person => person.Household));
        Assert.Equal(pool.People[2].Household, pool.People[3].Household);
    }

    private static Pool Read(string text)
    {
        using var rules = Pools.Stream(Rules);
        using var people = Pools.Stream(text);
        return PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv"));
    }
}
