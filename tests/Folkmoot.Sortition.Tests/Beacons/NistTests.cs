using Folkmoot.Sortition.Tests.Records;
using Xunit;

namespace Folkmoot.Sortition.Tests.Beacons;

/// <summary>Pulses of NIST's beacon as its server gives them.</summary>
public sealed class NistTests
{
    [Theory]
    [InlineData("NIST beacon pulse 961833", Pulses.Of2020)]
    [InlineData("NIST beacon pulse 1936066", Pulses.Of2026)]
    public void Value_is_the_hash_of_the_whole_pulse(string name, string answer)
    {
        var read = Beacon.Read(name, answer);

        Assert.Contains($"\"outputValue\":\"{read.Value.ToUpperInvariant()}\"", answer, StringComparison.Ordinal);
        Assert.Null(read.Signature);
    }

    [Fact]
    public void Every_changed_letter_of_a_pulse_is_found()
    {
        var answer = Pulses.Of2026;
        for (var at = 0; at < answer.Length; at++)
        {
            var changed = char.IsAsciiDigit(answer[at]) ? (char)('0' + ((answer[at] - '0' + 1) % 10)) : answer[at] == 'q' ? 'z' : 'q';
            Assert.Throws<SortitionException>(() => Beacon.Read("NIST beacon pulse 1936066", answer[..at] + changed + answer[(at + 1)..]));
        }
    }

    [Theory]
    [InlineData("{\"pulse\":{\"pulseIndex\":9,\"outputValue\":\"00\"}}", "128 hexadecimal digits")]
    [InlineData("{\"pulse\":{\"pulseIndex\":9}}", "not what the NIST beacon answers with")]
    [InlineData("{\"pulse\":[9]}", "not what the NIST beacon answers with")]
    public void Part_of_a_pulse_is_refused(string answer, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<SortitionException>(() => Beacon.Read("NIST beacon pulse 9", answer)).Message, StringComparison.Ordinal);
}
