namespace Folkmoot.Opinion;

/// <summary>Makes the answers of co-ordinated accounts.</summary>
internal sealed class Bloc(VoteMatrix votes, int[][] parties, StatementFindings findings, ulong seed)
{
    private const int VetoStatements = 60;
    private const int InvertedEachWay = 30;
    private const int MimickedAgainst = 10;
    private const int OnePassIn = 20;
    private readonly int[] _ranked = [.. findings.Ranked(Answer.Agree).Select(a => a.Statement)];
    private readonly int[] _smallest = parties.OrderBy(party => party.Length).First();

    /// <summary>The votes of everybody and of the bloc, whose accounts come last. A larger bloc of the same kind holds the smaller one.</summary>
    public VoteMatrix Join(AttackKind kind, int accounts)
    {
        var starts = new int[votes.People + accounts + 1];
        votes.Starts.CopyTo(starts, 0);
        var codes = new List<ushort>(votes.Codes.AsSpan(0, votes.Votes).ToArray());
        for (var account = 0; account < accounts; account++)
        {
            var draws = new Draws(Draws.Seed(seed, 16 + (ulong)kind, (ulong)account));
            codes.AddRange(Answers(kind, ref draws).Select(answer => (ushort)((3 * answer.Key) + (int)answer.Value + 1)));
            starts[votes.People + account + 1] = codes.Count;
        }

        return new VoteMatrix(votes.Statements, starts, [.. codes]);
    }

    private SortedDictionary<int, Answer> Answers(AttackKind kind, ref Draws draws)
    {
        var answers = new SortedDictionary<int, Answer>();
        switch (kind)
        {
            case AttackKind.Veto:
                foreach (var statement in _ranked.Take(VetoStatements))
                    answers[statement] = draws.Below(OnePassIn) == 0 ? Answer.Pass : Answer.Disagree;
                break;
            case AttackKind.Inversion:
                foreach (var statement in _ranked.TakeLast(InvertedEachWay))
                    answers[statement] = Answer.Agree;
                foreach (var statement in _ranked.Take(InvertedEachWay))
                    answers[statement] = Answer.Disagree;
                break;
            default:
                foreach (var code in votes.Of(_smallest[(int)draws.Below(_smallest.Length)]))
                    answers[code / 3] = (Answer)((code % 3) - 1);
                foreach (var statement in _ranked.Take(MimickedAgainst))
                    answers[statement] = Answer.Disagree;
                break;
        }

        return answers;
    }
}
