using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Similar;
using Idea = Folkmoot.Proposals.Ideas.Idea;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class LookalikeTests
{
    /// <summary>The ideas of the demonstration, which are all different.</summary>
    private static readonly IReadOnlyList<IdeaLine> Town = [.. Folkmoot.Home.Demonstration.Idea.Read("this-year.yaml").Select((i, at) => Line(at + 1, i.Title, i.Words, i.At))];

    [Theory]
    [InlineData("Plant trees in Mill Street", "There is no shade between the bridge and the surgery when it is hot. Plant some trees and water them.", "Trees and shade for Mill Street")]
    [InlineData("Mend the market hall roof", "Rain comes in over the stalls. The slates and gutters of the hall should be repaired.", "A roof for the market hall")]
    [InlineData("Lending kids bikes", "A library of bicycles for children, because they grow out of them every year.", "Bike library for children")]
    [InlineData("Safer crossng by St Marys school", "Childrn have no safe place to cross Church Road in the morning.", "A safe crossing at St Mary's")]
    [InlineData("Lamps on the path by the river", "In winter nobody dares to walk the path to the boathouse, it needs lights.", "Lights along the river path")]
    public void What_was_said_in_other_words_is_found_first(string title, string words, string found) =>
        Assert.Equal(found, Lookalikes.Among(Town, new IdeaDetails(title, words, "", null, "", "", null, null)).Select(l => l.Line.Idea.Title).First());

    [Theory]
    [InlineData("Puppet theatre for the old people's home", "Once a month somebody plays for those who cannot leave the house.")]
    [InlineData("Swap shop for school uniforms", "Parents bring what no longer fits and take what does, without paying.")]
    [InlineData("Evening classes in sign language", "Twelve evenings, so that shop assistants can talk to deaf customers.")]
    public void What_is_new_is_let_pass(string title, string words) =>
        Assert.Empty(Lookalikes.Among(Town, new IdeaDetails(title, words, "", null, "", "", null, null)));

    [Fact]
    public void The_demonstrations_own_ideas_are_not_taken_for_one_another()
    {
        var wrong = Town.SelectMany(one => Lookalikes.Among([.. Town.Where(o => o != one)], new IdeaDetails(one.Idea.Title, one.Idea.Words, "", null, "", "", one.Idea.Latitude, one.Idea.Longitude))
            .Select(l => $"{one.Idea.Title} ~ {l.Line.Idea.Title} ({l.Likeness:0.00}, {l.Metres:0} m)")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Neighbours_need_less_in_common_to_be_shown()
    {
        var bench = new IdeaDetails("Somewhere to rest by the surgery", "A seat under the lime tree at the surgery on Mill Street, where people rest on hot days.", "", null, "", "", 52.0704, -2.7241);

        Assert.Contains(Lookalikes.Among(Town, bench), l => l.Line.Idea.Title == "Trees and shade for Mill Street" && l.Metres < 1);
        Assert.Empty(Lookalikes.Among(Town, bench with { Latitude = 52.05, Longitude = -2.69 }));
    }

    [Theory]
    [InlineData(52.0704, -2.7241, 52.0704, -2.7241, 0, 0)]
    [InlineData(52, 0, 53, 0, 111_000, 111_400)]
    [InlineData(60, 0, 60, 1, 55_500, 55_700)]
    [InlineData(0, 179.5, 0, -179.5, 111_000, 111_400)]
    public void Distances_follow_the_earth(double latitude, double longitude, double otherLatitude, double otherLongitude, double least, double most) =>
        Assert.InRange(Distance.Metres(latitude, longitude, otherLatitude, otherLongitude), least, most);

    [Fact]
    public void A_text_without_letters_is_like_nothing() =>
        Assert.All(new Likeness(Town.Select(l => (l.Idea.Title, l.Idea.Words))).Of("!!!", "…"), likeness => Assert.Equal(0, likeness));

    private static IdeaLine Line(int number, string title, string words, List<double> at) => new(
        new Idea
        {
            Id = Guid.NewGuid(),
            ProcessId = Guid.NewGuid(),
            Number = number,
            Title = title,
            Words = words,
            Helps = "",
            Area = "",
            Category = "",
            Picture = "people",
            Search = "",
            Latitude = at.Count == 2 ? at[0] : null,
            Longitude = at.Count == 2 ? at[1] : null,
            State = IdeaState.Public,
            Channel = IdeaChannel.Web,
            Helper = "",
            CreatedAt = default,
        },
        0);
}
