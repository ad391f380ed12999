namespace Folkmoot.Ledger.Tests;

/// <summary>Walks through a history with the plainest bookkeeping there is: every question is answered by looking at all entries before.</summary>
internal sealed class Walk
{
    private readonly List<JournalEntry> _before = [];
    private readonly Dictionary<string, long> _balances = [];

    public IReadOnlyList<JournalEntry> Before => _before;

    /// <summary>Entries before that were not taken back.</summary>
    public IEnumerable<JournalEntry> Standing => _before.Where(entry => !Events<Reversed>().Any(reversed => reversed.Entry == entry.Sequence));

    public IReadOnlyDictionary<string, long> Balances => _balances;

    /// <summary>Visits every entry of every history, before it is posted and after.</summary>
    public static void All(Action<Walk, JournalEntry> before, Action<Walk, JournalEntry>? after = null)
    {
        foreach (var history in History.All)
        {
            var walk = new Walk();
            foreach (var entry in history.Journal.Entries)
            {
                try
                {
                    before(walk, entry);
                    foreach (var posting in entry.Postings)
                        walk._balances[posting.Account] = walk._balances.GetValueOrDefault(posting.Account) + posting.Pence;
                    walk._before.Add(entry);
                    after?.Invoke(walk, entry);
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"Seed {history.Seed}, entry {entry.Sequence}: {error.Message}", error);
                }
            }
        }
    }

    public IEnumerable<T> Events<T>()
        where T : LedgerEvent => _before.Select(entry => entry.Instruction.Event).OfType<T>();

    public DecisionRecorded Decision(string grant) => Events<DecisionRecorded>().Last(decision => decision.Grant == grant);

    public FundClass Class(string fund) => Events<FundOpened>().Single(opened => opened.Fund == fund).Class;

    public (Restriction Restriction, int Version) Restriction(string lot)
    {
        var versions = new[] { Events<LotOpened>().Single(opened => opened.Lot == lot).Restriction }.Concat(Events<RestrictionVaried>().Where(varied => varied.Lot == lot).Select(varied => varied.Restriction)).ToList();
        return (versions[^1], versions.Count);
    }

    public Spend Spend(string grant) => _before.Select(entry => entry.Instruction.Event switch
    {
        DecisionRecorded e when e.Grant == grant => e.Spend,
        PurposeVaried e when e.Grant == grant => e.Spend,
        _ => null,
    }).Last(spend => spend is not null)!;

    /// <summary>Balance of all accounts that are so.</summary>
    public long Sum(Func<Posting, bool> which) => _balances.Sum(balance => Posting.TryParse(balance.Key, balance.Value, out var posting) && which(posting) ? posting.Pence : 0);

    /// <summary>What was posted to accounts that are so, in entries that stand.</summary>
    public long Turnover(Func<JournalEntry, bool> entries, Func<Posting, bool> which) => Standing.Where(entries).SelectMany(entry => entry.Postings).Where(which).Sum(posting => posting.Pence);
}
