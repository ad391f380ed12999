using System.CommandLine;
using System.Globalization;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary>The options that say who stands by for those who drop out.</summary>
internal sealed class AlternateOptions
{
    private const string UsualRate = "10";
    private readonly Option<int?> _count = new("--alternates") { Description = "How many people stand by for those who drop out.", HelpName = "N" };
    private readonly Option<string?> _rates = new("--dropout") { Description = "How many in 100 drop out, or a CSV file of rates by value. Default: 10.", HelpName = "RATE|FILE" };
    private readonly Option<int?> _samples = new("--samples") { Description = "For how many sets of people dropping out they fit best. Default: 200.", HelpName = "N" };

    public IEnumerable<Option> All => [_count, _rates, _samples];

    /// <summary>What the options say; null for nobody standing by.</summary>
    public AlternateSettings? Read(ParseResult parsed, Quotas quotas)
    {
        if (parsed.GetValue(_count) is not { } count)
            return parsed.GetValue(_rates) is null && parsed.GetValue(_samples) is null ? null : throw new UsageException("--dropout and --samples say how people are chosen who stand by; say how many with --alternates.");
        return new AlternateSettings(count, Rates(parsed.GetValue(_rates) ?? UsualRate, quotas), parsed.GetValue(_samples) ?? AlternateSettings.UsualSamples);
    }

    private static DropoutRates Rates(string given, Quotas quotas)
    {
        if (decimal.TryParse(given, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            return DropoutRatesReader.Even(given);
        using var stream = Input.Open(given);
        return DropoutRatesReader.Read(stream, Input.NameOf(given), quotas);
    }
}
