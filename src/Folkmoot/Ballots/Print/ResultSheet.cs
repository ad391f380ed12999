using Folkmoot.Ballots.Result;

namespace Folkmoot.Ballots.Print;

/// <summary>Finds a finished result for the sheets that tell of it.</summary>
public sealed class ResultSheet(CountedBallots counted)
{
    /// <summary>The result of a list, of the first without a key; null while there is none, or none for this person.</summary>
    public async Task<ResultView?> FindAsync(string place, string process, string? list, CancellationToken cancellationToken) =>
        (await counted.FindAsync(place, process, cancellationToken))?.Of(list);
}
