namespace Folkmoot.Opinion;

/// <summary>
/// The plane that shows most of how people differ: the two principal components of the votes, each statement centred on its mean and what somebody did
/// not see set to that mean. Centred, those cells are exactly zero, so the matrix stays as sparse as the votes.
/// </summary>
internal sealed class OpinionSpace
{
    private readonly double[] _x;
    private readonly double[] _y;

    public OpinionSpace(double[] means, double[] first, double[] second, double firstShare, double secondShare)
    {
        (Means, First, Second, FirstShare, SecondShare) = (means, first, second, firstShare, secondShare);
        (_x, _y) = (CodeTable(first), CodeTable(second));
    }

    /// <summary>Mean answer of each statement.</summary>
    public double[] Means { get; }

    public double[] First { get; }

    public double[] Second { get; }

    /// <summary>Part of all variance along the first component, 0 to 1.</summary>
    public double FirstShare { get; }

    public double SecondShare { get; }

    public double Explained => FirstShare + SecondShare;

    /// <summary>Where somebody with these answers stands: the sum over answers, stretched by √(statements / answers) so that few answers do not pull to the middle.</summary>
    public (double X, double Y) Place(ReadOnlySpan<ushort> codes)
    {
        if (codes.IsEmpty)
            return (0, 0);
        var (x, y) = (0.0, 0.0);
        foreach (var code in codes)
        {
            x += _x[code];
            y += _y[code];
        }

        var stretch = Math.Sqrt((double)Means.Length / codes.Length);
        return (x * stretch, y * stretch);
    }

    /// <summary>Where a statement stands: where somebody would stand who did nothing but agree with it.</summary>
    public (double X, double Y) PlaceOfStatement(int statement) => Place([(ushort)((3 * statement) + 2)]);

    private double[] CodeTable(double[] component)
    {
        var table = new double[3 * Means.Length];
        for (var code = 0; code < table.Length; code++)
            table[code] = ((code % 3) - 1 - Means[code / 3]) * component[code / 3];
        return table;
    }
}
