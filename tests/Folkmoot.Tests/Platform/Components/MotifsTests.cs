using Folkmoot.Platform.Components;

namespace Folkmoot.Tests.Platform.Components;

public sealed class MotifsTests
{
    [Theory]
    [InlineData("Forty street trees for Station Road", "trees")]
    [InlineData("A safe crossing by Mill Lane school", "path")]
    [InlineData("Benches and lights along the river path", "lamp")]
    [InlineData("A new roof for the boxing club", "hall")]
    [InlineData("Story time in the library, every week", "books")]
    [InlineData("A splash pad in Castle Green", "water")]
    [InlineData("Remont chodnika przy szkole", "path")]
    [InlineData("Nowe drzewa na placu zabaw", "trees")]
    [InlineData("Zebra", "people")]
    public void A_title_calls_for_the_picture_of_what_it_is_about(string title, string motif) => Assert.Equal(motif, Motifs.For(title));

    [Fact]
    public void Other_words_count_when_the_title_calls_for_nothing()
    {
        Assert.Equal("bike", Motifs.For("Something new", "cycling"));
        Assert.Equal("people", Motifs.For("", ""));
    }
}
