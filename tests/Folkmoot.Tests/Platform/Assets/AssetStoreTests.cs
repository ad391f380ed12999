using System.Text;
using Folkmoot.Platform.Assets;

namespace Folkmoot.Tests.Platform.Assets;

public sealed class AssetStoreTests
{
    [Fact]
    public void Url_SameContent_StaysTheSame_AndChangesWithTheContent()
    {
        var one = Store(("site.js", "a"));
        var two = Store(("site.js", "a"));
        var other = Store(("site.js", "b"));

        Assert.Equal(one.Url("site.js"), two.Url("site.js"));
        Assert.NotEqual(one.Url("site.js"), other.Url("site.js"));
        Assert.Matches("^/assets/[0-9a-f]{8}/site\\.js$", one.Url("site.js"));
    }

    [Fact]
    public void Url_FileThatIsNotThere_NamesTheFilesThatAre()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Store(("site.js", "a")).Url("site.jss"));

        Assert.Contains("site.js.", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url(fonts/a.woff2)")]
    [InlineData("url(\"fonts/a.woff2\")")]
    [InlineData("url('./fonts/a.woff2')")]
    public void Styles_NameAFont_GetItsFingerprintedAddress(string url)
    {
        var store = Store(("site.css", $"@font-face{{src:{url}}}"), ("fonts/a.woff2", "font"));

        Assert.Equal($"@font-face{{src:url({store.Url("fonts/a.woff2")})}}", Encoding.UTF8.GetString(store.Find("site.css")!.Content));
    }

    [Fact]
    public void Styles_ChangedFont_ChangesTheAddressOfTheStyles()
    {
        const string Css = "a{src:url(a.woff2)}";

        Assert.NotEqual(Store(("site.css", Css), ("a.woff2", "1")).Url("site.css"), Store(("site.css", Css), ("a.woff2", "2")).Url("site.css"));
    }

    [Fact]
    public void Styles_DataAddress_StaysAsItIs()
    {
        const string Css = "a{background:url(data:image/png;base64,AA==)}";

        Assert.Equal(Css, Encoding.UTF8.GetString(Store(("site.css", Css)).Find("site.css")!.Content));
    }

    [Fact]
    public void Styles_NameAFileThatIsNotThere_IsRefused() =>
        Assert.Contains("fonts/lost.woff2", Assert.Throws<InvalidOperationException>(() => Store(("site.css", "a{src:url(fonts/lost.woff2)}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Files_ThatNobodyAsksFor_AreNotRead()
    {
        var read = new List<string>();
        var store = new AssetStore(new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal) { ["map.js"] = Read("map.js"), ["site.js"] = Read("site.js") });
        Assert.Empty(read);

        store.Url("site.js");

        Assert.Equal(["site.js"], read);

        Func<byte[]> Read(string path) => () =>
        {
            read.Add(path);
            return [1, 2, 3];
        };
    }

    [Fact]
    public void BuiltFiles_NameNoOtherHost()
    {
        var store = new AssetStore();

        foreach (var path in new[] { "site.css", "site.js", "mark.svg" })
        {
            var text = Encoding.UTF8.GetString(store.Find(path)!.Content).Replace("http://www.w3.org/", "", StringComparison.Ordinal);
            Assert.DoesNotContain("http:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("https:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("url(//", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void BuiltFiles_WithTheFont_FitInSixtyKilobytes()
    {
        var store = new AssetStore();

        var sent = store.Find("site.css")!.Brotli.Length + store.Find("site.js")!.Brotli.Length + store.Find("fonts/atkinson-hyperlegible-next-latin.woff2")!.Content.Length;

        Assert.InRange(sent, 1, 60_000);
    }

    private static AssetStore Store(params (string Path, string Content)[] files) =>
        new(files.ToDictionary(f => f.Path, Func<byte[]> (f) => () => Encoding.UTF8.GetBytes(f.Content), StringComparer.Ordinal));
}
