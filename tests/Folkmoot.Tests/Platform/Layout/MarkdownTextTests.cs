using Folkmoot.Platform.Layout;

namespace Folkmoot.Tests.Platform.Layout;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# Come\n\nYou are *asked* and **paid**.", "<h2>Come</h2>\n<p>You are <em>asked</em> and <strong>paid</strong>.</p>\n")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")]
    [InlineData("###### deep", "<h6>deep</h6>\n")]
    [InlineData("[us](https://example.org/a) [you](/places) [mail](mailto:a@example.org)", "<p><a href=\"https://example.org/a\">us</a> <a href=\"/places\">you</a> <a href=\"mailto:a@example.org\">mail</a></p>\n")]
    public void Words_become_a_page(string words, string html) => Assert.Equal(html, MarkdownText.Render(words).Value);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n")]
    [InlineData("[**x**](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](JAVASCRIPT:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](//example.org)", "<p>x</p>\n")]
    [InlineData("[x](data:text/html,x)", "<p>x</p>\n")]
    [InlineData("[x][y]\n\n[y]: vbscript:x", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("![a cat](https://example.org/cat.png)", "<p>a cat</p>\n")]
    public void What_could_do_harm_is_only_words(string words, string html) => Assert.Equal(html, MarkdownText.Render(words).Value);

    [Fact]
    public void Letters_have_the_words_without_the_marks() => Assert.Equal("Thanks\nWe call **nobody** twice.".Replace("**", "", StringComparison.Ordinal), MarkdownText.Plain("# Thanks\n\nWe call **nobody** twice."));
}
