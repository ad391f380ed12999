namespace Folkmoot.Opinion;

/// <summary>Gives the groups of one split the names of another so that most people keep theirs. Tries every way; there are at most eight groups.</summary>
internal static class Matching
{
    /// <param name="together">People in group i of one split and j of the other.</param>
    /// <returns>For each i its j, each j once.</returns>
    public static int[] Best(int[,] together)
    {
        var size = together.GetLength(0);
        var (best, most) = (Enumerable.Range(0, size).ToArray(), -1);
        var current = new int[size];
        Try(0, 0, 0);
        return best;

        void Try(int row, int used, int people)
        {
            if (row == size)
            {
                if (people > most)
                    (most, best) = (people, (int[])current.Clone());
                return;
            }

            for (var column = 0; column < size; column++)
            {
                if ((used & (1 << column)) != 0)
                    continue;
                current[row] = column;
                Try(row + 1, used | (1 << column), people + together[row, column]);
            }
        }
    }
}
