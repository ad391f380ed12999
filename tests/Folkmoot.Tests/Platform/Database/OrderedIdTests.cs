using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Platform.Database;

public sealed class OrderedIdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_of_one_millisecond_sort_as_they_were_made()
    {
        var ids = Enumerable.Range(0, 70_000).Select(_ => OrderedId.Next(Noon)).ToList();

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal), ids.Select(id => id.ToString()));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal((7, 8), (id.Version, id.Variant & 0xC)));
    }

    [Fact]
    public void A_later_moment_sorts_after_an_earlier_one()
    {
        var later = OrderedId.Next(Noon.AddMilliseconds(1));
        var earlier = OrderedId.Next(Noon);

        Assert.True(earlier.CompareTo(later) < 0);
    }
}
