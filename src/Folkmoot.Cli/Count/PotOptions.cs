using System.CommandLine;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Count;

/// <summary>The options that divide the money of one file among districts.</summary>
internal sealed class PotOptions
{
    private readonly Option<string[]> _pots = CapOptions.Limit("--pot", "A district with money of its own; its projects are counted by themselves.");
    private readonly Option<string?> _rest = new("--pot-for-all") { Description = "The money for projects that belong to no district.", HelpName = "N" };

    public PotOptions() => _rest.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !(Fraction.TryParse(token.Value, out var value) && value.Sign >= 0))
            result.AddError($"--pot-for-all is \"{token.Value}\"; it must be a number of 0 or more.");
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_pots);
        command.Options.Add(_rest);
    }

    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_pots) is { Length: > 0 } || parsed.GetValue(_rest) is not null;

    public IReadOnlyList<DistrictPot> Of(ParseResult parsed, Election election, CountRule rule) =>
    [
        .. (parsed.GetValue(_pots) ?? []).Select(CapOptions.Split).Select(pot => new DistrictPot(pot.Name, CapOptions.MinorUnits(pot.Most, election), rule)),
        .. parsed.GetValue(_rest) is { } rest ? [new DistrictPot(null, CapOptions.MinorUnits(Fraction.Parse(rest), election), rule)] : Array.Empty<DistrictPot>(),
    ];
}
