using System.Text.Json;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Words;

namespace Folkmoot.Ballots.Import;

/// <summary>Imports an election file of any size, and counts it at once when it is finished.</summary>
internal sealed class ImportCommand(Places places, ElectionImporter importer, CountHandler counter, ResultReader results) : IRoomCommand
{
    private const string File = "FILE";

    public static CommandShape Shape { get; } = new("import", "Imports an election in the Pabulib format as a process.",
    [
        new(File, "The .pb file."),
        new("--place", "The place it goes to, by its name in addresses. Without it the only place; where there is none yet, one named after the file's unit is made.", Required: false),
        new("--as", "finished (with the ballots in the file, counted; the default) or open (people vote on the file's projects for four weeks).", Required: false),
        new("--rule", $"{string.Join(", ", RuleNames.All)}; instead of the file's own rule.", Required: false),
        new("--title", "The title of the process instead of the file's description.", Required: false),
    ]);

    public async Task RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var path = run[File]!;
        var form = run["--as"] switch
        {
            null or "finished" => ImportAs.Finished,
            "open" => ImportAs.Open,
            var other => throw new RefusedException($"\"{other}\" is neither finished nor open; say one of the two after --as."),
        };
        if (!System.IO.File.Exists(path))
            throw new RefusedException($"There is no file {path}; look at the name again.");
        var place = await PlaceAsync(run["--place"], path, cancellationToken);
        await using var stream = System.IO.File.OpenRead(path);
        var request = new ImportRequest(Path.GetFileName(path), form, run["--rule"] ?? "", run["--title"] ?? "");
        var view = await importer.ImportAsync(Actor.Platform, place, stream, request, (done, words) => run.Report(done * (form == ImportAs.Finished ? 7 : 10) / 10, words), cancellationToken);
        if (form == ImportAs.Finished)
        {
            var order = JsonSerializer.Serialize(new CountOrder(view.Phases[0].Id), JsonSerializerOptions.Web);
            await counter.RunAsync(new JobRun(Guid.Empty, order, (done, words) => run.Report(700 + (done * 3 / 10), words)), cancellationToken);
        }

        await run.Out.WriteLineAsync(await SayAsync(view, cancellationToken));
    }

    private async Task<string> SayAsync(Processes.ProcessView view, CancellationToken cancellationToken)
    {
        if (await results.AccountAsync(view.Phases[0].Id, cancellationToken) is not { } account)
            return $"{view.Process.Title} is open for voting at {view.Url}";
        return $"{view.Process.Title}: {Some.Of(account.Voters, "ballot")} counted, {account.Rounds.Count} of {account.Rounds.Count + account.Losers.Count} projects chosen for {Currencies.Format(account.Spent, view.Process.Currency)}. See {view.Url}/result";
    }

    private async Task<Place> PlaceAsync(string? slug, string path, CancellationToken cancellationToken)
    {
        if (slug is not null)
            return await places.FindAsync(slug, cancellationToken) ?? throw new RefusedException($"There is no place \"{slug}\"; say its name as it stands in addresses.");
        var roots = await places.RootsAsync(cancellationToken);
        if (roots.Count > 1)
            throw new RefusedException($"There are several places; say which with --place: {string.Join(", ", roots.Select(r => r.Slug))}.");
        if (roots.Count == 1)
            return roots[0];
        try
        {
            var meta = PabulibReader.Read(path, cancellation: cancellationToken).Meta;
            var currency = meta["currency"] is { } code && Currencies.IsKnown(code) ? code : "GBP";
            return await places.CreateAsync(Actor.Platform, new PlaceDetails(meta["unit"] ?? "Our place", "town", "", null, "Europe/London", currency), null, cancellationToken);
        }
        catch (PabulibException e)
        {
            throw new RefusedException($"{Path.GetFileName(path)}: {e.Message}");
        }
    }
}
