namespace Folkmoot.Sortition.Tests.Draws;

/// <summary>A pool of some dozens with households, drawn from a seed, and its files.</summary>
internal static class Pools
{
    public const int Seats = 12;

    public const string Quotas = "feature,value,min,max\ngender,woman,5,7\ngender,man,5,7\nage,young,3,5\nage,middle,3,5\nage,old,3,5\nplace,north,5,7\nplace,south,5,7\n";

    public static string[] Rows(int seed, int people = 60)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, people).Select(person =>
            $"p{person:D3},{(random.Next(3) == 0 ? "man" : "woman")},{(random.Next(5) switch { 0 => "young", 1 => "middle", _ => "old" })},{(random.Next(4) == 0 ? "north" : "south")},{random.Next(people)}")];
    }

    public static Pool Read(IEnumerable<string> rows, string quotas = Quotas, string heading = "id,gender,age,place,street", string household = "street")
    {
        using var rules = Stream(quotas);
        using var people = Stream(heading + "\n" + string.Join('\n', rows) + "\n");
        return PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv"), new PoolReadOptions { HouseholdColumns = [household] });
    }

    public static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
