namespace Folkmoot.Sortition;

/// <summary>Which types differ from a type in one feature at most.</summary>
internal sealed class TypeNeighbours
{
    private readonly int[][][] _groupOf;

    public TypeNeighbours(TypeTable types)
    {
        var features = types.Count == 0 ? 0 : types.Rows[0].Length;
        _groupOf = new int[features][][];
        for (var feature = 0; feature < features; feature++)
        {
            _groupOf[feature] = new int[types.Count][];
            foreach (var group in Enumerable.Range(0, types.Count).GroupBy(type => Rest(types.Rows[type], feature), StringComparer.Ordinal))
            {
                var members = group.ToArray();
                foreach (var type in members)
                    _groupOf[feature][type] = members;
            }
        }
    }

    /// <summary>The types that share all features with a type but this one, itself among them.</summary>
    public int[] Of(int type, int feature) => _groupOf[feature][type];

    private static string Rest(int[] rows, int feature) => string.Create(rows.Length - 1, (rows, feature), static (key, given) =>
    {
        for (var (f, at) = (0, 0); f < given.rows.Length; f++)
        {
            if (f != given.feature)
                key[at++] = (char)given.rows[f];
        }
    });
}
