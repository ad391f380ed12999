using System.Runtime.InteropServices;

namespace Folkmoot.Opinion;

/// <summary>
/// Takes votes in any order and makes the <see cref="VoteTable"/> of them. For each person and statement the latest answer counts; different answers at
/// the same latest moment count as a pass. Adding is O(1) on average, building O(votes + people × log people).
/// </summary>
public sealed class VoteTableBuilder
{
    /// <summary>People a table holds at most.</summary>
    public const int MostPeople = 1_000_000;

    /// <summary>Statements a table holds at most.</summary>
    public const int MostStatements = 20_000;

    /// <summary>Rows a builder takes at most.</summary>
    public const int MostVotes = 100_000_000;

    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _statements = new(StringComparer.Ordinal);
    private readonly List<Statement> _described = [];
    private readonly List<int> _voter = [];
    private readonly List<ushort> _code = [];
    private readonly List<long> _time = [];

    /// <summary>Rows that this builder takes at most.</summary>
    internal int Most { get; init; } = MostVotes;

    /// <summary>Rows taken so far, repeated ones included.</summary>
    public int Rows => _voter.Count;

    /// <summary>Describes a statement, also one that nobody has voted on.</summary>
    /// <param name="statement">The description; it replaces an earlier one of the same id.</param>
    /// <exception cref="OpinionException">There are too many statements.</exception>
    public void Describe(Statement statement) => _described[StatementOf(statement.Id)] = statement;

    /// <summary>Takes one vote.</summary>
    /// <param name="person">Id of the person; not empty.</param>
    /// <param name="statement">Id of the statement; not empty. An unknown one is taken as a new statement without text.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="time">When, in any unit that rises; only the order matters.</param>
    /// <exception cref="OpinionException">There are too many people, statements or votes, or an id is empty.</exception>
    public void Add(string person, string statement, Answer answer, long time = 0) => Add(PersonOf(person), StatementOf(statement), answer, time);

    internal int PersonOf(ReadOnlySpan<char> id)
    {
        if (_people.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var number))
            return number;
        Refuse(id.Length == 0, "A person has no id; give everybody one.");
        Refuse(_people.Count == MostPeople, $"There are more than {MostPeople} people; map parts of the conversation.");
        _people.Add(id.ToString(), number = _people.Count);
        return number;
    }

    internal int StatementOf(ReadOnlySpan<char> id)
    {
        if (_statements.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var number))
            return number;
        Refuse(id.Length == 0, "A statement has no id; give every statement one.");
        Refuse(_statements.Count == MostStatements, $"There are more than {MostStatements} statements; map parts of the conversation.");
        _statements.Add(id.ToString(), number = _statements.Count);
        _described.Add(new Statement(id.ToString()));
        return number;
    }

    internal int StatementCount => _statements.Count;

    internal bool Knows(ReadOnlySpan<char> statement) => _statements.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(statement);

    internal void Add(int person, int statement, Answer answer, long time)
    {
        Refuse(_voter.Count == Most, $"There are more than {Most} votes; map parts of the conversation.");
        _voter.Add(person);
        _code.Add((ushort)((3 * statement) + (int)answer + 1));
        _time.Add(time);
    }

    /// <summary>Makes the table. The builder can take further votes afterwards.</summary>
    public VoteTable Build()
    {
        var (people, rankOfPerson) = Sorted(_people);
        var (statementIds, rankOfStatement) = Sorted(_statements);
        var statements = new Statement[statementIds.Length];
        for (var j = 0; j < rankOfStatement.Length; j++)
            statements[rankOfStatement[j]] = _described[j];
        var rows = ByPersonThenStatement(rankOfPerson, rankOfStatement, out var ends);
        return Merged(people, statements, rankOfStatement, rows, ends);
    }

    /// <summary>Two stable sorts by counting: by statement, then by person.</summary>
    private int[] ByPersonThenStatement(int[] rankOfPerson, int[] rankOfStatement, out int[] ends)
    {
        var voter = CollectionsMarshal.AsSpan(_voter);
        var code = CollectionsMarshal.AsSpan(_code);
        var byStatement = new int[voter.Length];
        var next = new int[rankOfStatement.Length + 1];
        foreach (var c in code)
            next[rankOfStatement[c / 3] + 1]++;
        Accumulate(next);
        for (var row = 0; row < code.Length; row++)
            byStatement[next[rankOfStatement[code[row] / 3]]++] = row;
        var rows = new int[voter.Length];
        ends = new int[rankOfPerson.Length + 1];
        foreach (var v in voter)
            ends[rankOfPerson[v] + 1]++;
        Accumulate(ends);
        foreach (var row in byStatement)
            rows[ends[rankOfPerson[voter[row]]]++] = row;
        return rows;
    }

    private VoteTable Merged(string[] people, Statement[] statements, int[] rankOfStatement, int[] rows, int[] ends)
    {
        var code = CollectionsMarshal.AsSpan(_code);
        var time = CollectionsMarshal.AsSpan(_time);
        var starts = new int[people.Length + 1];
        var codes = new ushort[rows.Length];
        var (next, contradictory, row) = (0, 0, 0);
        var voters = new List<string>(people.Length);
        for (var person = 0; person < people.Length; person++)
        {
            var begin = next;
            while (row < ends[person])
            {
                var statement = code[rows[row]] / 3;
                var (latest, answer, differs) = (time[rows[row]], code[rows[row]] % 3, false);
                for (row++; row < ends[person] && code[rows[row]] / 3 == statement; row++)
                {
                    var (when, other) = (time[rows[row]], code[rows[row]] % 3);
                    if (when > latest)
                        (latest, answer, differs) = (when, other, false);
                    else if (when == latest)
                        differs |= other != answer;
                }

                contradictory += differs ? 1 : 0;
                codes[next++] = (ushort)((3 * rankOfStatement[statement]) + (differs ? 1 : answer));
            }

            if (next == begin)
                continue;
            voters.Add(people[person]);
            starts[voters.Count] = next;
        }

        Array.Resize(ref starts, voters.Count + 1);
        if (next < codes.Length)
            Array.Resize(ref codes, next);
        return new VoteTable([.. voters], statements, new VoteMatrix(statements.Length, starts, codes), contradictory);
    }

    private static (string[] Ids, int[] RankOf) Sorted(Dictionary<string, int> numbers)
    {
        var ids = new string[numbers.Count];
        foreach (var (id, number) in numbers)
            ids[number] = id;
        var order = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort((string[])ids.Clone(), order, IdOrder.Instance);
        var rankOf = new int[ids.Length];
        for (var rank = 0; rank < order.Length; rank++)
            rankOf[order[rank]] = rank;
        return ([.. order.Select(number => ids[number])], rankOf);
    }

    private static void Accumulate(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
    }

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
            throw new OpinionException(sentence);
    }
}
