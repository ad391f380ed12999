namespace Folkmoot.Ledger;

/// <summary>Balances read from an export.</summary>
public static class ExportBalances
{
    /// <summary>The balances as they were: what took effect by a day, as far as it had been recorded by a moment. O(bytes).</summary>
    /// <param name="export">One entry a line; verify it first.</param>
    /// <param name="effective">The last day that counts; null for all days.</param>
    /// <param name="recorded">The last moment that counts; null for all.</param>
    /// <returns>Every account that is not 0, in the order of funds, buckets and lots.</returns>
    /// <exception cref="InvalidDataException">A line is no entry.</exception>
    public static IReadOnlyList<Posting> At(Stream export, DateOnly? effective = null, DateTimeOffset? recorded = null)
    {
        ArgumentNullException.ThrowIfNull(export);
        var reader = new EntryReader(new AccountTable());
        var lines = new ExportLines(export);
        var book = new PotBook();
        var number = 0L;
        try
        {
            while (lines.TryNext(out var line))
            {
                number++;
                var entry = reader.Read(line);
                if (entry.Effective > effective || entry.Recorded > recorded)
                    continue;
                foreach (var (account, pence) in entry.Postings)
                    book.Add(new Posting(account.Pot, account.Lot, pence));
            }
        }
        catch (LineException error)
        {
            throw new InvalidDataException($"Line {number}: {error.Message}.", error);
        }

        return
        [
            .. book.All.Select(at => new Posting(at.Pot, at.Lot, at.Pence))
                .OrderBy(at => at.Pot.Fund, StringComparer.Ordinal).ThenBy(at => at.Pot.Bucket).ThenBy(at => at.Lot, StringComparer.Ordinal)
                .ThenBy(at => at.Pot.Holder, StringComparer.Ordinal).ThenBy(at => at.Pot.Part, StringComparer.Ordinal),
        ];
    }
}
