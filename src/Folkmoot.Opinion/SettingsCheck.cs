namespace Folkmoot.Opinion;

/// <summary>Refuses settings out of their range.</summary>
internal static class SettingsCheck
{
    /// <summary>With fewer draws even a result that none of them reaches is no rarer than chance allows (1 in 20).</summary>
    private const int FewestDraws = 19;
    private const int MostDraws = 10_000;

    public static void Check(MapSettings settings)
    {
        Need(settings.VotesNeeded >= 1, "votes needed", "at least 1");
        Need(settings.MostGroups is >= 2 and <= 8, "the most groups", "from 2 to 8");
        Need(settings.SmallestGroup >= 1, "the smallest group", "at least 1");
        Need(settings.VetoShare is >= 0 and <= 1, "the veto share", "from 0 to 1");
        Need(settings.VetoPeople >= 0, "the people for a veto", "at least 0");
        Need(settings.StabilityNeeded is >= 0 and <= 1, "the stability needed", "from 0 to 1");
        Need(settings.Draws is null or 0 or (>= FewestDraws and <= MostDraws), "the draws", $"0, or from {FewestDraws} to {MostDraws}");
        Need(settings.FalseDiscoveryRate is > 0 and < 1, "the false discovery rate", "between 0 and 1");
        Need(settings.ExposureNeeded >= 1, "the exposure needed", "at least 1");
        Need(settings.SlateSizes.All(size => size is >= 1 and <= 1000), "the slate sizes", "from 1 to 1000");
        Need(settings.Processors >= 1, "the processors", "at least 1");
    }

    private static void Need(bool holds, string setting, string range)
    {
        if (!holds)
            throw new OpinionException($"The setting for {setting} is out of range; it must be {range}.");
    }
}
