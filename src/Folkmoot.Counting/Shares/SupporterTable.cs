namespace Folkmoot.Counting;

/// <summary>The groups of ballots that support each project that can be bought, with what it is worth to them, side by side in memory.</summary>
internal sealed class SupporterTable
{
    private readonly int[] _start;
    private readonly int[] _groups;
    private readonly int[] _values;
    private readonly int[] _weights;

    public SupporterTable(SharesModel model)
    {
        var projects = model.Election.ProjectCount;
        var takesPart = new bool[projects];
        foreach (var project in model.Projects)
            takesPart[project] = true;
        _start = new int[projects + 1];
        for (var project = 0; project < projects; project++)
            _start[project + 1] = _start[project] + (takesPart[project] ? model.Entries[project] : 0);
        _groups = new int[_start[^1]];
        _weights = new int[_start[^1]];
        _values = model.UnitValues ? [] : new int[_start[^1]];
        Fill(model, takesPart);
    }

    /// <summary>The groups that support a project, ascending.</summary>
    public ReadOnlySpan<int> Groups(int project) => _groups.AsSpan(_start[project].._start[project + 1]);

    /// <summary>What the project is worth to each of them; empty when it is one to all.</summary>
    public ReadOnlySpan<int> Values(int project) => _values.Length == 0 ? default : _values.AsSpan(_start[project].._start[project + 1]);

    /// <summary>How many voters each of them stands for.</summary>
    public ReadOnlySpan<int> Weights(int project) => _weights.AsSpan(_start[project].._start[project + 1]);

    private void Fill(SharesModel model, bool[] takesPart)
    {
        var next = _start.ToArray();
        for (var group = 0; group < model.Election.GroupCount; group++)
        {
            var choices = model.Election.Choices(group);
            for (var place = 0; place < choices.Length; place++)
            {
                if (!takesPart[choices[place]] || model.ValueAt(group, place) is not (> 0 and var value))
                    continue;
                var entry = next[choices[place]]++;
                _groups[entry] = group;
                _weights[entry] = model.Election.Columns.Weights[group];
                if (_values.Length > 0)
                    _values[entry] = value;
            }
        }
    }
}
