namespace Folkmoot.Opinion;

/// <summary>
/// Who answered what, by person. An answer is one code, 3 × statement + answer + 1, so that whatever depends on statement and answer is one look into
/// a table of three entries a statement. Codes of a person rise.
/// </summary>
internal sealed class VoteMatrix(int statements, int[] starts, ushort[] codes)
{
    /// <summary>Codes are 16 bits wide.</summary>
    public const int MostStatements = ushort.MaxValue / 3;

    public int Statements => statements;

    public int People => starts.Length - 1;

    public int[] Starts => starts;

    public ushort[] Codes => codes;

    public int Votes => starts[^1];

    public ReadOnlySpan<ushort> Of(int person) => codes.AsSpan(starts[person], starts[person + 1] - starts[person]);

    public int VotesOf(int person) => starts[person + 1] - starts[person];

    /// <summary>Only some people, in the given order, and only some statements, numbered anew in their order.</summary>
    public VoteMatrix Part(ReadOnlySpan<int> people, ReadOnlySpan<bool> keep)
    {
        var renumbered = new int[statements];
        var kept = 0;
        for (var j = 0; j < statements; j++)
            renumbered[j] = keep[j] ? 3 * kept++ : -1;
        var newStarts = new int[people.Length + 1];
        var upper = 0;
        foreach (var person in people)
            upper += VotesOf(person);
        var newCodes = new ushort[upper];
        var next = 0;
        for (var i = 0; i < people.Length; i++)
        {
            foreach (var code in Of(people[i]))
            {
                var statement = code / 3;
                if (renumbered[statement] >= 0)
                    newCodes[next++] = (ushort)(renumbered[statement] + code - (3 * statement));
            }

            newStarts[i + 1] = next;
        }

        return new VoteMatrix(kept, newStarts, newCodes);
    }

    /// <summary>Answers by code over some people.</summary>
    public int[] Counts(ReadOnlySpan<int> people)
    {
        var counts = new int[3 * statements];
        foreach (var person in people)
        {
            foreach (var code in Of(person))
                counts[code]++;
        }

        return counts;
    }
}
