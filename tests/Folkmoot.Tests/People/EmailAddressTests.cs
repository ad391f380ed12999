using Folkmoot.People;

namespace Folkmoot.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("name@example.org", "name@example.org")]
    [InlineData("  Name@Example.ORG ", "name@example.org")]
    [InlineData("ＮＡＭＥ@example.org", "name@example.org")]
    [InlineData("anna@münchen.de", "anna@xn--mnchen-3ya.de")]
    [InlineData("a.b+c@example.org", "a.b+c@example.org")]
    public void TryParse_GoodAddress_FindsItUnderOneSpelling(string written, string key)
    {
        var address = EmailAddress.TryParse(written);

        Assert.Equal((written.Trim(), key), (address?.Written, address?.Key));
    }

    [Theory]
    [InlineData("Ann@Example.org", "ann@example.org")]
    [InlineData("ann+vote@example.org", "ann@example.org")]
    [InlineData("ann+vote+2@EXAMPLE.org", "ann@example.org")]
    [InlineData("a.n.n@gmail.com", "ann@gmail.com")]
    [InlineData("A.nn+x@googlemail.com", "ann@gmail.com")]
    [InlineData("a.nn@example.org", "a.nn@example.org")]
    [InlineData("+ann@example.org", "+ann@example.org")]
    public void Mailbox_OtherSpellings_FallTogether(string written, string mailbox) =>
        Assert.Equal(mailbox, EmailAddress.TryParse(written)!.Mailbox);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("@example.org")]
    [InlineData("name@")]
    [InlineData("name@example")]
    [InlineData("name@example.")]
    [InlineData("name@@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("na me@example.org")]
    [InlineData("name@exa mple.org")]
    [InlineData("name@example.org, other@example.org")]
    [InlineData("name@example.org;other@example.org")]
    [InlineData("Name <name@example.org>")]
    [InlineData("name@example.org\r\nBcc: other@example.org")]
    [InlineData("name@-example-.org")]
    public void TryParse_NoAddress_IsNull(string? written) => Assert.Null(EmailAddress.TryParse(written));

    [Fact]
    public void TryParse_TooLong_IsNull()
    {
        Assert.NotNull(EmailAddress.TryParse(new string('a', 64) + "@example.org"));
        Assert.Null(EmailAddress.TryParse(new string('a', 65) + "@example.org"));
        Assert.Null(EmailAddress.TryParse("a@" + string.Concat(Enumerable.Repeat("example.", 32)) + "org"));
    }
}
