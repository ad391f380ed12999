using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Tests.Proof;

namespace Folkmoot.Tests.Platform.Layout;

/// <summary>What organisers may write as HTML stays, and nothing else does. The hostile texts are of the kinds that the literature on cross-site scripting names.</summary>
public sealed class HtmlTextTests
{
    private const string Picture = "/pictures/registration/0198c2f4/0a1b2c";

    private static readonly HtmlPicture[] Pictures = [new(Picture, "Thirty people around tables")];

    private static readonly string[] Elements =
    [
        "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img", "figure", "figcaption",
        "blockquote", "q", "cite", "details", "summary", "strong", "em", "b", "i", "u", "s", "small", "mark", "sub", "sup", "abbr", "code", "ins", "del", "bdi", "bdo",
    ];

    private static readonly string[] Attributes = ["lang", "dir", "class", "title", "href", "src", "alt", "colspan", "rowspan", "scope", "start", "reversed", "open"];

    private static readonly string[] Hostile =
    [
        // Scripts, handlers and what browsers take for them.
        "<script>alert(1)</script>", "<ScRiPt src=//evil.example/x.js></ScRiPt>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script/x>alert(1)</script>", "<script\n>alert(1)</script\n>", "<<script>alert(1);//<</script>",
        "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=\"x\" onerror\n=\n\"alert(1)\">", "<img src='x'onerror='alert(1)'>", "<img src=`x`onerror=alert(1)>", "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<body onload=alert(1)>", "<p onclick=alert(1) ONMOUSEOVER=\"alert(1)\" oNfOcUs='x'>x</p>", "<details open ontoggle=alert(1)>x</details>", "<div onpointerrawupdate=alert(1)>x</div>", "<p/onmouseover/=alert(1)>x", "<a onbeforematch=alert(1) hidden=until-found>x</a>",
        "<marquee onstart=alert(1)>x</marquee>", "<video><source onerror=alert(1)></video>", "<audio src onloadstart=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)><option>x</select>", "<textarea autofocus onfocus=alert(1)>", "<keygen autofocus onfocus=alert(1)>",
        "<x onclick=alert(1)>x</x>", "<xss style=position:fixed;inset:0 onmouseover=alert(1)>x</xss>", "<img src=x:alert(alt) onerror=eval(src) alt=0>", "<isindex action=javascript:alert(1) type=image>",
        // Addresses.
        "<a href=javascript:alert(1)>x</a>", "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>", "<a href=\"java&#x0A;script:alert(1)\">x</a>", "<a href=\"&#106;&#97;vascript&colon;alert(1)\">x</a>", "<a href=\"&#x01;javascript:alert(1)\">x</a>",
        "<a href=\"jAvAsCrIpT&Tab;:alert(1)\">x</a>", "<a href=vbscript:msgbox(1)>x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>", "<a href=//evil.example>x</a>", "<a href=\"/\\evil.example\">x</a>", "<a href=\"\\\\evil.example\">x</a>",
        "<a href=\"view-source:x\">x</a>", "<a href=\"blob:https://x/1\">x</a>", "<a href=\"filesystem:x\">x</a>", "<a href=\"http:evil\" target=_blank ping=//evil.example download=x>x</a>", "<a xlink:href=javascript:alert(1)>x</a>", "<a href=\"javascript&NewLine;:alert(1)\">x</a>", "<a href=\"&#0000106avascript:alert(1)\">x</a>", "<a href=#top>x</a>", "<a href=relative>x</a>",
        "<form action=javascript:alert(1)><button>x</button></form>", "<button formaction=javascript:alert(1)>x</button>", "<form id=f></form><input form=f formaction=//evil.example type=submit>", "<q cite=javascript:alert(1)>x</q>", "<blockquote cite=javascript:alert(1)>x</blockquote>", "<table background=javascript:alert(1)><td background=//evil.example>x</table>",
        // What loads from elsewhere.
        "<img src=https://evil.example/x.png>", "<img src=//evil.example/x.png>", "<img srcset=\"//evil.example/x.png 1x, x 2x\">", "<img src=" + Picture + " srcset=//evil.example/x.png sizes=1px>", "<img src=data:image/svg+xml,<svg/onload=alert(1)>>", "<img src=" + Picture + "/../../../people/account>", "<img lowsrc=//evil.example dynsrc=//evil.example>",
        "<picture><source srcset=//evil.example/x.png><img src=x></picture>", "<link rel=stylesheet href=//evil.example/x.css>", "<link rel=import href=//evil.example>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=javascript:alert(1)></object>", "<embed src=//evil.example/x.swf>", "<applet code=x></applet>", "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>", "<portal src=//evil.example></portal>", "<audio controls src=//evil.example/x.mp3>", "<video poster=//evil.example/x.png>", "<track src=//evil.example>",
        // Styles.
        "<style>*{background:url(//evil.example)}</style>", "<style>@import '//evil.example';</style>", "<p style=\"background:url(javascript:alert(1))\">x</p>", "<p style=\"width:expression(alert(1))\">x</p>", "<p style=\"position:fixed;inset:0\">x</p>", "<p style='-moz-binding:url(//evil.example)'>x</p>", "<style><img src='</style><img src=x onerror=alert(1)//'>", "<p class='fm-act govuk-button fm-trap'>x</p>",
        // Drawings, formulas and what changes its meaning when it is read a second time.
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<svg><animate onbegin=alert(1)>", "<svg><use href=//evil.example#x>", "<svg><foreignObject><p onclick=alert(1)>x</p></foreignObject></svg>", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">", "<svg><desc><p>x</p><img src=x onerror=alert(1)></desc></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<math href=javascript:alert(1)>x</math>", "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">", "<math><annotation-xml encoding=text/html><p onclick=alert(1)>x</p></annotation-xml></math>", "<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>", "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title=\"</style><img src onerror='alert(1)'>\"></style></h1>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<noscript><style></noscript><img src=x onerror=alert(1)>", "<template><img src=x onerror=alert(1)></template>", "<template><template shadowrootmode=open><script>alert(1)</script></template></template>", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">", "<plaintext><img src=x onerror=alert(1)>", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<textarea></textarea><img src=x onerror=alert(1)></textarea>", "<title><img src=x onerror=alert(1)></title>", "<noembed><img src=x onerror=alert(1)></noembed>", "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\">", "<iframe><img src=x onerror=alert(1)></iframe>", "<select><template><style><!--</style><a rel=\"--></style></template></select><img src onerror=alert(1)>\">",
        "<p><table><a><td><svg><style></table><img src=x onerror=alert(1)>", "<a><table><a href=javascript:alert(1)>x", "<b><p><b><table><td><b></b></td></table></p>x", "<ul><li><ul></p><li>", "<table><caption><p><table><tr onclick=x><td>", "<details><summary><details></p>", "<dl><dt><dl><dd></dt>",
        // Comments and what is nearly one.
        "<!--<img src=x onerror=alert(1)>-->", "<!--><img src=x onerror=alert(1)>-->", "<!---><img src=x onerror=alert(1)>-->", "<!-- --!><img src=x onerror=alert(1)> -->", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version='1'?><p>x", "<!doctype html><html onclick=x><head><title>x</title></head><body onload=x>", "</p><img src=x onerror=alert(1)>", "<%<img src=x onerror=alert(1)>%>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
        // Names that would stand in for those of the page, and words that would leave their place.
        "<p id=register-form name=body>x</p>", "<img name=getElementById><a id=location name=location href=/x>x</a>", "<form name=forms><input name=attributes><input name=action></form>", "</div></main></body><p>x</p>", "<p slot=x part=x is=x data-confirm-leave data-method=post contenteditable tabindex=1 accesskey=x draggable>x</p>", "<p aria-hidden=true role=alert itemscope>x</p>", "<label for=Form_Name>x</label>", "<p lang='\"><script>alert(1)</script>' dir=javascript:>x</p>", "<td colspan=99999999>x", "<table><tr><td colspan=99999999 rowspan=-1>x</table>", "<ol start=99999999999><li>x</ol>", "<fieldset disabled><legend>x</legend></fieldset>", "<dialog open>x</dialog>",
        // Signs that are not seen, or join with what stands before them.
        "<p>\u0338 onmouseover=alert(1) x", "<p>&#x338; onmouseover=alert(1) x</p>", "<scr\u0000ipt>alert(1)</scr\u0000ipt>", "<p>&#x202e;&#x2066;txt.exe&#0;&#xFFFF;</p>", "<a href=\"java\u200bscript:alert(1)\">x</a>", "<p title=\"&#x202e;x\">x</p>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\uFEFF<script>alert(1)</script>", "<p title='&quot;>&lt;img src=x onerror=alert(1)&gt;'>x</p>", "<p title=\"&{alert(1)}\">x</p>", "<img src=" + Picture + " alt='&quot; onerror=alert(1) x=&quot;'>",
    ];

    [Fact]
    public void What_says_what_words_are_stays()
    {
        const string Words = """
            <h2 lang="cy">Croeso</h2><p class="fm-lede">One <strong>two</strong> <a href="https://example.org/a?b=1&amp;c=2">three</a>, <a href="/places">four</a>, <a href="mailto:a@example.org">five</a>.</p>
            <ul><li>a</li></ul><ol start="3"><li>b</li></ol><table><caption>T</caption><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td colspan="2">y</td></tr></tbody></table>
            <figure class="fm-figure"><img src="/pictures/registration/0198c2f4/0a1b2c" alt="People"><figcaption>z</figcaption></figure><details open=""><summary>More</summary><p dir="rtl" lang="ur">اردو</p></details><blockquote>q</blockquote>
            """;

        var clean = HtmlText.Clean(Words, Pictures);

        Assert.Equal(Words, clean.Html);
        Assert.Empty(clean.LeftOut);
    }

    [Fact]
    public void Nothing_hostile_is_left_and_cleaning_again_changes_nothing()
    {
        Assert.True(Hostile.Length >= 140, $"Only {Hostile.Length}.");
        Assert.All(Hostile.Concat(Payloads.All), Check);
    }

    [Fact]
    public void Nothing_hostile_is_left_of_pieces_in_any_order()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] pieces = [.. Hostile.SelectMany(h => h.Split('>', 3)).Select(h => h + ">"), "<p>", "</p>", "<b x=1>", "</b>", "<table>", "<td>", "</table>", "<a href=/x>", "</a>", "<h1>", "x", "&lt;", "\"", "'", "`", "<!--", "-->", "<svg>", "</svg>", "<math>", "<style>", "</style>", "<li>", "<select>", "</select>", "<template>"];
        for (var i = 0; i < 400; i++)
        {
            var words = string.Concat(Enumerable.Range(0, 1 + random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Check(words);
            }
            catch (RefusedException)
            {
                // What cannot be read for certain is refused, which is as good.
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                Assert.Fail($"Seed {seed}: {words}\n{wrong.Message}");
            }
        }
    }

    [Theory]
    [InlineData("<h1>A</h1><h2>B</h2><h6>C</h6>", "<h2>A</h2><h3>B</h3><h6>C</h6>", "")]
    [InlineData("<h2>A</h2><h3>B</h3>", "<h2>A</h2><h3>B</h3>", "")]
    [InlineData("<section><font color=red>A</font></section><script>b</script>", "A", "<font> <script> <section>")]
    [InlineData("<p onclick=x style='color:red' id=y data-z=1>A</p>", "<p>A</p>", "data-z id onclick style")]
    [InlineData("<style>p{}</style><body onload=x><p>A", "<p>A</p>", "<style> onload")]
    [InlineData("<img src=\"/pictures/registration/0198c2f4/0a1b2c\">", "<img src=\"/pictures/registration/0198c2f4/0a1b2c\" alt=\"Thirty people around tables\">", "")]
    [InlineData("<img src=https://example.org/a.png alt=A>", "", "<img> src")]
    [InlineData("<p class='fm-small other'>A</p>", "<p class=\"fm-small\">A</p>", "class")]
    [InlineData("<xq:!y_z>A", "A", "…")]
    [InlineData("", "", "")]
    public void It_is_told_what_was_left_out(string words, string html, string leftOut)
    {
        var clean = HtmlText.Clean(words, Pictures);

        Assert.Equal(html, clean.Html);
        Assert.Equal(leftOut, string.Join(' ', clean.LeftOut));
    }

    [Theory]
    [InlineData("deep", "30 deep")]
    [InlineData("unclosed", "deep")]
    [InlineData("many", "3000 elements")]
    [InlineData("multiplied", "3000 elements")]
    public void What_would_keep_a_machine_busy_is_refused_at_once(string kind, string sentence)
    {
        var words = kind switch
        {
            "deep" => string.Concat(Enumerable.Repeat("<div>", 1000)),
            "unclosed" => string.Concat(Enumerable.Repeat("<table><tr><td>", 300)),
            "many" => string.Concat(Enumerable.Repeat("<br>", 4000)),
            _ => string.Concat(Enumerable.Range(0, 1200).Select(i => $"<b c{i}>")) + string.Concat(Enumerable.Repeat("<p>x", 2500)),
        };
        var watch = Stopwatch.StartNew();

        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => HtmlText.Clean(words, [])).Message, StringComparison.Ordinal);
        Assert.Equal("", HtmlText.Render(words, []).Value);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void As_plain_text_each_paragraph_has_a_line_and_an_address_stands_behind_its_words() => Assert.Equal(
        "Thanks\n\nTell your neighbours (https://example.org/).\n\n- one\n\n- two",
        HtmlText.Plain("<h2>Thanks</h2><p>Tell <a href=\"https://example.org/\">your neighbours</a>.</p><script>x</script><ul><li>one</li><li>two</li></ul>"));

    private static void Check(string words)
    {
        var clean = HtmlText.Clean(words, Pictures);
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<!DOCTYPE html><body><div>{clean.Html}</div>");

        Assert.Single(document.Body!.Children);
        foreach (var element in document.Body.Children[0].QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri, $"{words} left {element.OuterHtml}");
            Assert.All(element.Attributes, a => Assert.True(Attributes.Contains(a.Name), $"{words} left {element.OuterHtml}"));
            Assert.True(element.LocalName != "img" || element.GetAttribute("src") == Picture, $"{words} left {element.OuterHtml}");
            Assert.True(element.GetAttribute("href") is not { } address || address is ['/', not '/' and not '\\', ..] || address.StartsWith("http", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal), $"{words} left {element.OuterHtml}");
        }

        Assert.DoesNotContain(document.Body.Descendants<IComment>(), _ => true);
        Assert.DoesNotContain(OutputCheck.Faults("text/html", clean.Html, null), f => !f.Contains("leads to http", StringComparison.Ordinal));
        Assert.Equal(clean.Html, HtmlText.Clean(clean.Html, Pictures).Html);
        Assert.Equal(clean.Html, HtmlText.Render(clean.Html, Pictures).Value);
    }
}
