using Folkmoot.Platform;

namespace Folkmoot.Tests.Platform;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Go to https://a.example now", 1)]
    [InlineData("HTTP://A.EXAMPLE and www.b.example and c.com/d", 3)]
    [InlineData("At 9.30 on Mill St. we plant 1.5 m trees", 0)]
    public void Links_are_counted(string text, int count) => Assert.Equal(count, LinkCount.Of(text));

    [Theory]
    [InlineData("  a \t b\u0000\u202e\u2066 c  ", "a b c")]
    [InlineData("family 👨‍👩‍👧", "family 👨‍👩‍👧")]
    [InlineData("e\u0301", "é")]
    public void A_line_keeps_what_can_be_seen(string text, string clean) => Assert.Equal(clean, CleanText.Line(text));
}
