namespace Folkmoot.Ledger;

/// <summary>
/// Writes an export of a journal for programs of plain-text accounting, so that its sums can be judged by programs that know nothing of Folkmoot. Each
/// entry with postings becomes a transaction; at the end the balance of every account is asserted, which those programs check.
/// </summary>
public static class PlainTextExport
{
    /// <summary>Writes the whole journal. O(bytes).</summary>
    /// <param name="export">One entry a line; verify it first.</param>
    /// <param name="output">Receives the text, with line feeds.</param>
    /// <param name="format">For which program.</param>
    /// <exception cref="InvalidDataException">A line is no entry.</exception>
    public static void Write(Stream export, TextWriter output, PlainTextFormat format)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(output);
        var accounts = new AccountTable();
        var reader = new EntryReader(accounts);
        var lines = new ExportLines(export);
        PlainTextBook? book = null;
        var number = 0L;
        try
        {
            while (lines.TryNext(out var line))
            {
                number++;
                var entry = reader.Read(line);
                if (entry.Event is JournalOpened opened)
                    book = format is PlainTextFormat.Beancount ? new BeancountBook(output, opened) : new LedgerBook(output, opened);
                if (book is null)
                    throw new LineException("it does not open the journal");
                if (entry.Postings.Count > 0)
                    book.Write(entry);
            }
        }
        catch (LineException error)
        {
            throw new InvalidDataException($"Line {number}: {error.Message}.", error);
        }

        book?.End(accounts);
    }
}
