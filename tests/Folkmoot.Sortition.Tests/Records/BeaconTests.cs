using System.Security.Cryptography;
using Xunit;

namespace Folkmoot.Sortition.Tests.Records;

public sealed class BeaconTests
{
    private static readonly string Signature = new('A', 96);
    private static readonly string Randomness = Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(Signature)));

    [Fact]
    public void Value_or_whole_answer_of_a_server_give_the_same()
    {
        Assert.Equal(new BeaconValue(Randomness), Beacon.Read("drand quicknet round 7", Randomness.ToUpperInvariant() + "\n"));
        Assert.Equal(new BeaconValue(Randomness), Beacon.Read("drand round 7", Drand(7)));
        Assert.Equal(new BeaconValue(Randomness), Beacon.Read("drand", Drand(8)));
        var pulse = new string('c', 128);
        Assert.Equal(new BeaconValue(pulse), Beacon.Read("NIST beacon pulse 9", pulse));
        Assert.Equal(new BeaconValue("4 5 1"), Beacon.Read("three dice", " 4 5 1 "));
    }

    [Theory]
    [InlineData("drand round 7", "8f3c", "64 hexadecimal digits, and this is 4 signs")]
    [InlineData("NIST pulse 7", "8f3c", "128 hexadecimal digits")]
    [InlineData("drand round 7", "{\"round\":7}", "not what drand answers with")]
    [InlineData("drand round 7", "{\"round\":", "not what drand answers with")]
    [InlineData("dice", "  ", "empty or far too long")]
    [InlineData("drand quicknet round 1000", "{\"round\":1000,\"signature\":\"\"}", "not written in small hexadecimal letters")]
    [InlineData("drand quicknet round 1000", "{\"round\":1000,\"signature\":\"zz\"}", "not what drand answers with")]
    [InlineData("drand quicknet round 1000", "{\"round\":1000,\"signature\":7}", "not what drand answers with")]
    [InlineData("drand default round 7", "{\"round\":7,\"signature\":\"aa\"}", "not what drand answers with")]
    public void Wrong_form_is_refused(string name, string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<SortitionException>(() => Beacon.Read(name, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_round_or_other_signature_is_refused()
    {
        Assert.Contains("round 8, and round 7 was announced", Assert.Throws<SortitionException>(() => Beacon.Read("drand round 7", Drand(8))).Message, StringComparison.Ordinal);
        Assert.Contains("not the hash of its signature", Assert.Throws<SortitionException>(() => Beacon.Read("drand round 7", Drand(7).Replace("AAAA", "AAAB", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    private static string Drand(long round) => $"{{\"round\":{round},\"randomness\":\"{Randomness}\",\"signature\":\"{Signature}\"}}";
}
