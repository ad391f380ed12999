using System.CommandLine;
using Folkmoot.Cli.Output;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Count;

/// <summary>Counts several pots of one file, or several files, by one rule.</summary>
internal sealed class PlaceCount(ParseResult parsed, RuleOptions rules, PotOptions pots, IProgress<CountProgress> progress, CancellationToken cancellation)
{
    /// <summary>The pots of one file.</summary>
    public PlaceReport Pots(Timed<PabulibFile> read, CountReport asked)
    {
        var file = read.Value;
        var factory = new RuleFactory(rules, parsed, file);
        var count = Count(file.Election, factory.Main());
        var compared = factory.Compared().Select(name => (Name: name, Count: Count(file.Election, factory.Named(name)))).ToList();
        var title = file.Meta["description"] ?? asked.Source;
        return new PlaceReport { Title = title, Read = read.Elapsed, Count = count.Elapsed, Parts = [.. count.Value.Parts.Select(Part)] };

        (string Name, CountReport Report) Part(DistrictPart part, int at)
        {
            var name = part.Pot.District ?? "The whole place";
            return (name, new CountReport
            {
                Source = asked.Source,
                File = FileOf(file, part.Result.Election, $"{title}: {name}"),
                Read = read.Elapsed,
                Count = new Timed<CountResult>(part.Result, count.Elapsed),
                Compared = [.. compared.Select(rule => (rule.Name, new Timed<CountResult>(rule.Count.Value.Parts[at].Result, rule.Count.Elapsed)))],
                Project = asked.Project is { } project && part.Result.Election.TryIndexOf(file.Election.ProjectIds[project], out var here) ? here : null,
                Voter = asked.Voter is { } voter && part.BallotOf(voter.Ballot) is { } ballot ? (voter.Id, ballot) : null,
            });
        }
    }

    /// <summary>Several files, each an election of its own.</summary>
    public PlaceReport Files(IReadOnlyList<CountReport> counted)
    {
        var parts = counted.Select(report => (report.File.Meta["district"] is { Length: > 0 } district ? district : report.File.Meta["description"] ?? report.Source, report)).ToArray();
        var unit = counted[0].File.Meta["unit"];
        return new PlaceReport
        {
            Title = unit is not null && counted.All(report => report.File.Meta["unit"] == unit) ? $"{unit} {counted[0].File.Meta["instance"]}".TrimEnd() : $"{counted.Count} files",
            Parts = parts,
            Read = Sum(counted.Select(report => report.Read)),
            Count = Sum(counted.Select(report => report.Count.Elapsed)),
        };
    }

    private Timed<DistrictResult> Count(Election election, CountRule rule)
    {
        try
        {
            return Timed<DistrictResult>.Run(() => DistrictCounter.Count(election, pots.Of(parsed, election, rule), progress, cancellation));
        }
        catch (CountException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static PabulibFile FileOf(PabulibFile file, Election part, string description) => PabulibFile.Describe(
        part,
        file.Meta.With("description", Plain.Text(description)),
        ("name", [.. part.ProjectIds.Select(id => file.Projects[file.Election.IndexOf(id)].Name)]));

    private static Elapsed Sum(IEnumerable<Elapsed> times) => times.Aggregate((sum, next) => new Elapsed(sum.Clock + next.Clock, sum.Processor + next.Processor));
}
