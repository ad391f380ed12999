namespace Folkmoot.Opinion;

/// <summary>SplitMix64: the same numbers on every machine for the same seed.</summary>
internal struct Draws(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1, all equally likely.</summary>
    public long Below(long below)
    {
        var bound = (ulong)below;
        while (true)
        {
            var high = Math.BigMul(Next(), bound, out var low);
            // Lemire's test: only the first few products of each high part would be too many.
            if (low >= bound || low >= unchecked(0 - bound) % bound)
                return (long)high;
        }
    }

    /// <summary>From 0 up to 1, in steps of 2⁻⁵³.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A seed of its own for a named purpose, so that one use of chance never moves another.</summary>
    public static ulong Seed(ulong seed, ulong purpose, ulong number = 0)
    {
        var draws = new Draws(seed ^ (purpose * 0xD1342543DE82EF95UL));
        return new Draws(draws.Next() + (number * 0x9E3779B97F4A7C15UL)).Next();
    }
}
