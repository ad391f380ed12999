namespace Folkmoot.Counting.Pabulib;

/// <summary>Keeps the voter ids and columns that were asked for, and nothing else.</summary>
internal sealed class VoterKeeper
{
    private readonly int _idColumn;
    private readonly List<string>? _ids;
    private readonly List<(int Column, string Name, List<string> Values, Dictionary<string, string> Seen)> _kept = [];

    public VoterKeeper(PabulibColumns columns, int idColumn, PabulibReadOptions options)
    {
        _idColumn = idColumn;
        _ids = options.KeepVoterIds ? [] : null;
        foreach (var name in options.KeepVoterColumns.Distinct(StringComparer.Ordinal))
        {
            if (columns.IndexOf(name) is var column and >= 0 && name is not ("voter_id" or "vote" or "points"))
                _kept.Add((column, name, [], new Dictionary<string, string>(StringComparer.Ordinal)));
        }
    }

    public void Keep(RecordReader row)
    {
        _ids?.Add(PabulibText.Of(PabulibText.Trim(row[_idColumn])));
        foreach (var (column, _, values, seen) in _kept)
        {
            var value = PabulibText.Of(PabulibText.Trim(row[column]));
            if (!seen.TryGetValue(value, out var shared))
            {
                shared = value;
                if (seen.Count < 10_000)
                    seen.Add(value, value);
            }

            values.Add(shared);
        }
    }

    public PabulibVoters? Finish() =>
        _ids is null && _kept.Count == 0 ? null : new PabulibVoters(_ids, [.. _kept.Select(kept => (kept.Name, kept.Values))]);
}
