namespace Folkmoot.Ledger;

/// <summary>
/// The double-entry journal of restricted money: entries are appended, never changed, and each carries the hash of the one before. An instruction is
/// carried out whole or refused, with nothing changed. Not safe for use by several threads at once; whoever stores it lets one writer append.
/// </summary>
public sealed class Journal
{
    private readonly TimeProvider _time;
    private readonly LedgerState _state = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<string, JournalEntry> _byKey = new(StringComparer.Ordinal);
    private readonly EntryReader _reader = new(new AccountTable());

    /// <summary>An empty journal; its first instruction is <see cref="JournalOpened"/>.</summary>
    /// <param name="time">Tells when an entry is recorded.</param>
    public Journal(TimeProvider time) => _time = time;

    /// <summary>All entries in the order they were recorded.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Hash of the last entry; 64 zeros when there is none. Publish it, and nobody can take entries off the end unseen.</summary>
    public string Head => _entries.Count == 0 ? JournalLine.FirstPrevious : _entries[^1].Hash;

    /// <summary>Makes the entry for an instruction without appending it, so that it can be stored first.</summary>
    /// <returns>The new entry, or the one that has been made for the same key and content before; that one is not appended again.</returns>
    /// <exception cref="LedgerException">The instruction is refused.</exception>
    public JournalEntry Prepare(Instruction instruction)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        if (instruction.Key is { } key && _byKey.TryGetValue(key, out var before))
        {
            return JournalLine.Content(before.Instruction).AsSpan().SequenceEqual(JournalLine.Content(instruction))
                ? before
                : throw new LedgerException(LedgerRefusal.KeyUsed, $"The key {key} was used for something else, in the entry {before.Sequence}; use a new key for a new wish.");
        }

        var now = Recorded();
        try
        {
            InstructionCheck.Check(_state, instruction, now);
            var draft = Judge.Draft(_state, instruction, now, EntryAt);
            return new JournalEntry(_entries.Count + 1, instruction, now, draft.Postings, draft.Evaluations, Head);
        }
        catch (OverflowException)
        {
            throw new LedgerException(LedgerRefusal.BadInstruction, "The amounts are too large to be added up.");
        }
    }

    /// <summary>Appends an entry that <see cref="Prepare"/> has made, once it is stored. An entry that is in the journal already changes nothing.</summary>
    /// <exception cref="ArgumentException">The entry does not follow the last one.</exception>
    public void Accept(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (EntryAt(entry.Sequence)?.Hash == entry.Hash)
            return;
        if (entry.Sequence != _entries.Count + 1 || entry.Previous != Head)
            throw new ArgumentException($"The entry {entry.Sequence} does not follow the entry {_entries.Count}.", nameof(entry));
        StateChange.Apply(_state, entry, sequence => EntryAt(sequence)!);
        _entries.Add(entry);
        _byKey.Add(entry.Instruction.Key, entry);
    }

    /// <summary><see cref="Prepare"/> and <see cref="Accept"/> in one, for a journal that is kept in memory only.</summary>
    /// <exception cref="LedgerException">The instruction is refused.</exception>
    public JournalEntry Append(Instruction instruction)
    {
        var entry = Prepare(instruction);
        Accept(entry);
        return entry;
    }

    /// <summary>
    /// Takes up an entry that was stored before, from its line. It must follow the last one and carry the right hashes; whether it was allowed is not
    /// judged again (<see cref="JournalVerifier"/> does that).
    /// </summary>
    /// <exception cref="InvalidDataException">The line is no entry, was changed, or does not follow the last one.</exception>
    public JournalEntry Follow(ReadOnlyMemory<byte> line)
    {
        try
        {
            if (!JournalLine.TrySplit(line.Span, out var hashed, out var hash) || !JournalLine.Hash(hashed).AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetString(hash)))
                throw new LineException("it was changed after it was recorded");
            var read = _reader.Read(line.Span);
            var entry = new JournalEntry(read.Sequence, read.ToInstruction(), read.Recorded, [.. read.Postings.Select(posting => new Posting(posting.Account.Pot, posting.Account.Lot, posting.Pence))], [.. read.Evaluations], read.Previous, line, JournalLine.Hash(hashed));
            Accept(entry);
            return entry;
        }
        catch (Exception error) when (error is LineException or ArgumentException or KeyNotFoundException)
        {
            throw new InvalidDataException($"The entry after {_entries.Count} cannot be taken up: {error.Message}.", error);
        }
    }

    /// <summary>What the pot has now, in minor units, of all lots.</summary>
    public long Balance(Pot pot) => _state.Pots.Total(pot);

    /// <summary>What each lot has in the pot now, in minor units, in the order of their ids.</summary>
    public IReadOnlyDictionary<string, long> BalanceByLot(Pot pot) => new SortedDictionary<string, long>(_state.Pots.Lots(pot), StringComparer.Ordinal);

    /// <summary>What a grant may be spent on, as its last decision or change has it. O(1).</summary>
    /// <param name="grant">The grant's code.</param>
    /// <returns>Null where nothing was decided about such a grant.</returns>
    public Spend? SpendOf(string grant) => _state.Grants.TryGetValue(grant, out var found) ? found.Spend : null;

    /// <summary>The balances as they were: what took effect by a day, as far as it had been recorded by a moment. O(postings).</summary>
    /// <param name="effective">The last day that counts; null for all days.</param>
    /// <param name="recorded">The last moment that counts; null for all.</param>
    public Balances BalancesAt(DateOnly? effective = null, DateTimeOffset? recorded = null) => new(_entries
        .Where(entry => (effective is null || entry.Instruction.Effective <= effective) && (recorded is null || entry.Recorded <= recorded))
        .SelectMany(entry => entry.Postings));

    /// <summary>Writes the export: one entry a line, each line ended by a line feed.</summary>
    public void Export(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var entry in _entries)
        {
            output.Write(entry.Line.Span);
            output.WriteByte((byte)'\n');
        }
    }

    private JournalEntry? EntryAt(long sequence) => sequence >= 1 && sequence <= _entries.Count ? _entries[(int)sequence - 1] : null;

    /// <summary>Now, in whole milliseconds, and never before the last entry.</summary>
    private DateTimeOffset Recorded()
    {
        var now = _time.GetUtcNow();
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return _entries.Count > 0 && _entries[^1].Recorded > now ? _entries[^1].Recorded : now;
    }
}
