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
}
