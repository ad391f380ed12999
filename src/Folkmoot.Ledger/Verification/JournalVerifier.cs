using Folkmoot.Ledger.Verification;

namespace Folkmoot.Ledger;

/// <summary>
/// Checks an export of a journal from the export alone: that no byte was changed, every balance, every restriction, every condition of every payment. It
/// shares the form of the entries and the meaning of a restriction with <see cref="Journal"/>, and none of its rules. O(bytes).
/// </summary>
public static class JournalVerifier
{
    /// <summary>Reads the export to its first bad entry, or to its end.</summary>
    /// <param name="export">One entry a line, in UTF-8.</param>
    /// <param name="progress">Told now and then how many entries were read; null when nobody wants to know.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="IOException">The export cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static VerificationReport Verify(Stream export, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        const int Often = 1 << 15;
        var accounts = new AccountTable();
        var reader = new EntryReader(accounts);
        var books = new Books(accounts);
        using var chain = new Chain();
        var lines = new ExportLines(export);
        BadEntry? bad = null;
        try
        {
            while (lines.TryNext(out var line))
            {
                chain.Follow(line);
                var entry = reader.Read(line);
                chain.Check(entry);
                books.Enter(entry);
                chain.Accept();
                if (chain.Entries % Often != 0)
                    continue;
                progress?.Report(chain.Entries);
                cancellation.ThrowIfCancellationRequested();
            }

            if (chain.Entries == 0)
                throw new LineException("the export is empty");
        }
        catch (LineException error)
        {
            bad = new BadEntry(chain.Entries + 1, "form", error.Message);
        }
        catch (RuleException error)
        {
            bad = new BadEntry(chain.Entries + 1, error.Rule, error.Message);
        }
        catch (OverflowException)
        {
            bad = new BadEntry(chain.Entries + 1, "L2", "its amounts are too large to be added up");
        }

        return new VerificationReport(books.Balances)
        {
            FirstBad = bad,
            Title = books.Opened?.Title,
            Currency = books.Opened?.Currency,
            Entries = chain.Entries,
            Postings = books.PostingCount,
            Evaluations = books.EvaluationCount,
            Head = chain.Head,
        };
    }
}
