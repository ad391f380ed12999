using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// The smallest change of the quotas that lets a panel meet them. Raising a maximum by one weighs 1, lowering a minimum q by one weighs 1 + 2/q, to the nearest
/// ten-thousandth, so that small groups keep their seats; limits that the quotas set to relaxing are kept. That no smaller change does is proven by cases.
/// </summary>
internal sealed class Relaxation
{
    private const long MostNodes = 200_000;
    private const long MostCases = 20_000;
    private const int Scale = 10_000;
    private readonly LinearProgram _program;
    private readonly List<(int Column, int Row, bool Minimum)> _changes = [];
    private readonly Quotas _quotas;
    private readonly BigInteger[] _worth;

    public Relaxation(TypeTable types)
    {
        (_program, _quotas) = (PanelProgram.Of(types), types.Pool.Quotas);
        for (var row = 0; row < _quotas.Rows.Count; row++)
        {
            var quota = _quotas.Rows[row].Quota;
            (_program.RowLower[row], _program.RowUpper[row]) = (quota.Minimum, quota.Maximum);
            if (quota.Minimum > quota.LowestMinimum)
                _changes.Add((_program.AddColumn([row], null, 0, quota.Minimum - quota.LowestMinimum, -Math.Round(Scale * (1 + (2.0 / quota.Minimum)))), row, true));
            var room = Math.Min(quota.HighestMaximum ?? types.Seats, types.Seats) - quota.Maximum;
            if (room > 0)
                _changes.Add((_program.AddColumn([row], [-1], 0, room, -Scale), row, false));
        }

        _worth = [.. Enumerable.Range(0, _program.Columns).Select(column => (BigInteger)_program.Cost[column])];
    }

    /// <summary>The changes; null when none within the limits helps. The proof is null when it became too long.</summary>
    public (IReadOnlyList<QuotaChange> Changes, CaseTree? Proof)? Smallest(CancellationToken cancellation)
    {
        var (_, solution, _) = new IntegerProgram(_program, worthMore: 0.5).Solve(double.NegativeInfinity, first: false, MostNodes, cancellation);
        if (solution is null)
            return null;
        var search = new ProofSearch(_program, cancellation);
        while (true)
        {
            var (proof, better) = search.Find(_worth, Worth(solution), MostCases);
            if (better is null)
                return ([.. _changes.Where(change => solution[change.Column] > 0).Select(change => Change(change.Row, change.Minimum, (int)solution[change.Column]))], proof);
            solution = better;
        }
    }

    /// <summary>Whether a proof says that no smaller change makes a panel possible.</summary>
    public bool IsProof(CaseTree proof, IReadOnlyList<QuotaChange> changes)
    {
        BigInteger weight = 0;
        foreach (var (column, row, minimum) in _changes)
            weight += _worth[column] * changes.Where(change => change == Change(row, minimum, change.By)).Sum(change => change.By);
        return proof.Proves(_program, _worth, weight);
    }

    private QuotaChange Change(int row, bool minimum, int by) => new(_quotas.Features[_quotas.Rows[row].Feature].Name, _quotas.Rows[row].Quota.Value, minimum, by);

    private BigInteger Worth(long[] solution) => Enumerable.Range(0, solution.Length).Aggregate(BigInteger.Zero, (sum, column) => sum + (_worth[column] * solution[column]));
}
