using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using Folkmoot.Platform.Components;

namespace Folkmoot.Tests.Platform.Components;

public sealed class PictureSceneTests
{
    public static TheoryData<string> Motifs => [.. PictureScene.Motifs];

    [Theory]
    [MemberData(nameof(Motifs))]
    public void Render_SameMotifAndKey_GivesTheSamePicture(string motif)
    {
        Assert.Equal(Draw(motif, "key"), Draw(motif, "key"));
        Assert.True(Enumerable.Range(0, 20).Select(i => Draw(motif, $"{i}")).Distinct(StringComparer.Ordinal).Count() > 5);
    }

    [Theory]
    [MemberData(nameof(Motifs))]
    public void Render_EveryShape_TakesItsColourFromAClass(string motif)
    {
        var svg = new HtmlParser().ParseDocument(Draw(motif, "key")).QuerySelector("svg")!;

        Assert.Empty(svg.QuerySelectorAll("[style], [fill], [stroke]"));
        foreach (var shape in svg.QuerySelectorAll("path, circle, ellipse, rect"))
        {
            var painted = shape.ClassList.Concat(shape.ParentElement!.ClassList).Any(c => c.StartsWith("s-", StringComparison.Ordinal) || c.StartsWith("l-", StringComparison.Ordinal));
            Assert.True(painted, shape.OuterHtml);
        }
    }

    [Fact]
    public void Render_UnknownMotif_ShowsPeople() =>
        Assert.Contains("fm-scene", Draw("no such thing", "key"), StringComparison.Ordinal);

    [Fact]
    public void Render_WithALabel_IsAPictureForEverybody_AndWithoutOneADecoration()
    {
        Assert.Contains("role=\"img\" aria-label=\"Two trees\"", Draw("trees", "key", "Two trees"), StringComparison.Ordinal);
        Assert.Contains("aria-hidden=\"true\"", Draw("trees", "key"), StringComparison.Ordinal);
    }

    private static string Draw(string motif, string key, string? label = null)
    {
        using var writer = new StringWriter();
        PictureScene.Render(motif, key, label).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
