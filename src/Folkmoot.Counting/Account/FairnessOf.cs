namespace Folkmoot.Counting;

internal static class FairnessOf
{
    public static Fairness Winners(Election election, IReadOnlyList<int> winners)
    {
        var won = new bool[election.ProjectCount];
        foreach (var winner in winners)
        {
            won[winner] = true;
        }

        var served = 0L;
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            var values = election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                if (won[choices[i]] && (values.IsEmpty || values[i] > 0))
                {
                    served += election.Weight(group);
                    break;
                }
            }
        }

        return new Fairness(election.TotalWeight, served);
    }
}
