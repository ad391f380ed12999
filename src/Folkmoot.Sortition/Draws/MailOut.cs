namespace Folkmoot.Sortition;

/// <summary>
/// The first stage of a recruitment: which addresses get a letter. A part of the letters goes to the whole area, the rest to its more deprived addresses alone,
/// since fewer people answer there (in Newham 2021 it was 80 and 20 in 100). Within each part every address is as likely.
/// </summary>
public static class MailOut
{
    /// <summary>Draws the addresses.</summary>
    /// <param name="deprived">For each address whether it is among the more deprived.</param>
    /// <param name="letters">How many letters to send.</param>
    /// <param name="extraPercent">How many in 100 of the letters go to the more deprived addresses on top of their share; from 0 to 100.</param>
    /// <param name="seed">What decides; a public random value keeps the organiser from choosing.</param>
    /// <returns>The addresses by index in ascending order, and the chance of a letter for a more deprived address and for any other.</returns>
    /// <exception cref="SortitionException">There are not enough addresses.</exception>
    public static (IReadOnlyList<int> Addresses, Ratio DeprivedChance, Ratio OtherChance) Draw(IReadOnlyList<bool> deprived, int letters, int extraPercent, string seed)
    {
        ArgumentNullException.ThrowIfNull(deprived);
        ArgumentOutOfRangeException.ThrowIfNegative(letters);
        ArgumentOutOfRangeException.ThrowIfLessThan(extraPercent, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extraPercent, 100);
        if (letters > deprived.Count)
            throw new SortitionException($"There are {deprived.Count} addresses for {letters} letters; send fewer letters.");
        var extra = (int)((long)letters * extraPercent / 100);
        var (all, first) = (Enumerable.Range(0, deprived.Count).ToArray(), letters - extra);
        var random = new SeededRandom($"letters\n{seed}");
        random.Shuffle<int>(all);
        var rest = all[first..].Where(address => deprived[address]).ToArray();
        if (rest.Length < extra)
            throw new SortitionException($"There are {rest.Length} more deprived addresses left for {extra} extra letters; send fewer extra letters.");
        var deprivedCount = deprived.Count(address => address);
        Ratio other = deprived.Count == 0 ? 0 : new Ratio(first, deprived.Count);

        // The order is uniform, so that the first of the rest are a fair draw; what is expected of the deprived is their part of the first and all of the extra.
        return ([.. all[..first].Concat(rest.Take(extra)).Order()], deprivedCount == 0 ? 0 : other + new Ratio(extra, deprivedCount), other);
    }

    /// <summary>Draws addresses each of which is as likely as its weight says: a systematic sample in random order, so that every chance is exact (Madow 1949).</summary>
    /// <param name="weights">The weight of each address, from 0; whoever would have a chance above 1 gets a letter for certain, and the others share the rest.</param>
    /// <param name="letters">How many letters to send.</param>
    /// <param name="seed">What decides; a public random value keeps the organiser from choosing.</param>
    /// <returns>The addresses by index in ascending order, and the chance of a letter of every address.</returns>
    /// <exception cref="SortitionException">There are not enough addresses with a weight.</exception>
    public static (IReadOnlyList<int> Addresses, IReadOnlyList<Ratio> Chances) DrawWeighted(IReadOnlyList<int> weights, int letters, string seed)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(letters);
        if (weights.Any(weight => weight < 0))
            throw new SortitionException("A weight is below 0; give weights from 0.");
        var open = Enumerable.Range(0, weights.Count).Where(address => weights[address] > 0).ToArray();
        if (letters > open.Length)
            throw new SortitionException($"There are {open.Length} addresses with a weight above 0 for {letters} letters; send fewer letters.");
        var (chances, chosen, left) = (new Ratio[weights.Count], new List<int>(), letters);
        var total = open.Sum(address => (long)weights[address]);
        while (Array.FindAll(open, address => (long)left * weights[address] >= total) is { Length: > 0 } certain && left > 0)
        {
            chosen.AddRange(certain);
            foreach (var address in certain)
                chances[address] = 1;
            open = [.. open.Except(certain)];
            (left, total) = (left - certain.Length, open.Sum(address => (long)weights[address]));
        }

        var random = new SeededRandom($"weighted letters\n{seed}");
        random.Shuffle<int>(open);
        if (left > 0)
        {
            var (mark, sum) = (random.Below(total), 0L);
            foreach (var address in open)
            {
                chances[address] = new Ratio((long)left * weights[address], total);
                sum += (long)left * weights[address];
                if (sum <= mark)
                    continue;
                chosen.Add(address);
                mark += total;
            }
        }

        chosen.Sort();
        return (chosen, chances);
    }
}
