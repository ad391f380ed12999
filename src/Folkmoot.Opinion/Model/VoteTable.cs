namespace Folkmoot.Opinion;

/// <summary>
/// All votes of a conversation in one canonical form: people and statements in the order of their ids, one answer for each pair. Tables made of the same
/// votes are equal to the last bit, whatever the order or the batches in which the votes came. Immutable; made by <see cref="VoteTableBuilder"/>.
/// </summary>
public sealed class VoteTable
{
    private readonly Tally[] _tallies;

    internal VoteTable(string[] people, Statement[] statements, VoteMatrix matrix, int contradictory)
    {
        (People, Statements, Matrix, ContradictoryVotes) = (people, statements, matrix, contradictory);
        var counts = new int[3 * statements.Length];
        foreach (var code in matrix.Codes.AsSpan(0, matrix.Votes))
            counts[code]++;
        _tallies = [.. Enumerable.Range(0, statements.Length).Select(j => Tally.At(counts, j))];
    }

    /// <summary>Ids of people who answered at least one statement, whole numbers first by value, then other ids by code point.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Statements in the same order; also those nobody saw.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Answers that count: one for each person and statement.</summary>
    public int VoteCount => Matrix.Votes;

    /// <summary>Pairs of person and statement with different answers at the same moment; nobody knows which came last, so they count as <see cref="Answer.Pass"/>.</summary>
    public int ContradictoryVotes { get; }

    internal VoteMatrix Matrix { get; }

    /// <summary>How everybody answered a statement. O(1).</summary>
    /// <param name="statement">Its index in <see cref="Statements"/>.</param>
    public Tally TallyOf(int statement) => _tallies[statement];

    /// <summary>What a person answered. O(log votes of the person).</summary>
    /// <param name="person">Index in <see cref="People"/>.</param>
    /// <param name="statement">Index in <see cref="Statements"/>.</param>
    /// <returns>The answer, or null where the person did not see the statement.</returns>
    public Answer? AnswerOf(int person, int statement)
    {
        var codes = Matrix.Of(person);
        for (var answer = 0; answer < 3; answer++)
        {
            if (codes.BinarySearch((ushort)((3 * statement) + answer)) >= 0)
                return (Answer)(answer - 1);
        }

        return null;
    }

    /// <summary>Statements a person answered. O(1).</summary>
    /// <param name="person">Index in <see cref="People"/>.</param>
    public int VotesOf(int person) => Matrix.VotesOf(person);
}
