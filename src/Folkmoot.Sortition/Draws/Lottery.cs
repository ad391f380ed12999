using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// A lottery that is ready to be drawn: everybody's chance, equally likely panels that give it to them, and the proof that it is as fair as it can be. The
/// same pool, quotas and settings always give the same lottery, on every machine, whatever the order of the rows.
/// </summary>
public sealed class Lottery
{
    internal Lottery(Pool pool, DrawSettings settings, Ratio[] chances, int[][] panels, IReadOnlyList<Excluded> excluded, IReadOnlyList<CertifiedStage> stages)
    {
        (Pool, Settings, Chances, Panels, Excluded, Stages) = (pool, settings, chances, panels, excluded, stages);
        var of = new List<int>[pool.People.Count];
        for (var person = 0; person < of.Length; person++)
            of[person] = [];
        for (var panel = 0; panel < panels.Length; panel++)
        {
            foreach (var person in panels[panel])
                of[person].Add(panel);
        }

        PanelsOf = of;
    }

    /// <summary>The people and quotas.</summary>
    public Pool Pool { get; }

    /// <summary>How the lottery is held.</summary>
    public DrawSettings Settings { get; }

    /// <summary>Everybody's chance; each is on as many panels as the chance times their number, rounded down or up, to within <see cref="Within"/>.</summary>
    public IReadOnlyList<Ratio> Chances { get; }

    /// <summary>The equally likely panels, each with its people in ascending order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Panels { get; }

    /// <summary>The panels that each person is on, counted from 0.</summary>
    public IReadOnlyList<IReadOnlyList<int>> PanelsOf { get; }

    /// <summary>People who can be on no panel, with the reason; their chance is 0.</summary>
    public IReadOnlyList<Excluded> Excluded { get; }

    /// <summary>The proof of the levels, stage by stage; empty for objectives without one.</summary>
    public IReadOnlyList<CertifiedStage> Stages { get; }

    /// <summary>That the people excluded fit on no panel, by cases: with their weights no panel exceeds 0; null where nobody is excluded.</summary>
    public PanelBound? Exclusion { get; internal init; }

    /// <summary>Panels with weights that give everybody exactly their chance; empty where none are known, and the panels give the chances to within a rounding.</summary>
    public IReadOnlyList<MixturePanel> Mixture { get; internal init; } = [];

    /// <summary>For Nash and Goldilocks the prices that together bound how far these chances are from the best; otherwise none.</summary>
    public IReadOnlyList<OptimumBound> Optimum { get; internal init; } = [];

    /// <summary>By how many panels anybody's number of panels is off the floor or ceiling of what their chance says, at most; 0 except where quotas leave few panels.</summary>
    public int Within => (int)Enumerable.Range(0, Chances.Count).Select(person => Chances[person] * Panels.Count is var exact
        ? BigInteger.Max(exact.Floor - PanelsOf[person].Count, PanelsOf[person].Count - exact.Ceiling) : 0).Append(0).Max();

    /// <summary>The loss by rounding: by how much anybody's part of the panels is below their chance, at most.</summary>
    public Ratio Loss => Enumerable.Range(0, Chances.Count).Select(person => Chances[person] - new Ratio(PanelsOf[person].Count, Panels.Count)).Append(0).Max();

    /// <summary>The lowest chance of anybody who can be on a panel.</summary>
    public Ratio Lowest
    {
        get
        {
            var without = Excluded.Select(excluded => excluded.Person).ToHashSet();
            return Enumerable.Range(0, Chances.Count).Where(person => !without.Contains(person)).Select(person => Chances[person]).DefaultIfEmpty().Min();
        }
    }

    /// <summary>Processor time to find the chances.</summary>
    public TimeSpan SolveTime { get; internal init; }

    /// <summary>Processor time to lay out the panels.</summary>
    public TimeSpan LayoutTime { get; internal init; }

    /// <summary>Prepares a lottery. Takes milliseconds for pools of hundreds and seconds for tens of thousands; runs on the calling thread.</summary>
    /// <param name="pool">People and quotas.</param>
    /// <param name="settings">How to hold it.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SortitionException">No panel can meet the quotas, or the settings are out of range; the message says what to change.</exception>
    public static Lottery Prepare(Pool pool, DrawSettings settings, IProgress<DrawProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(settings);
        return new LotteryPreparation(pool, settings, progress, cancellationToken).Prepare();
    }
}
