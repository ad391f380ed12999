namespace Folkmoot.Sortition;

/// <summary>Chooses the people who stand by once more and compares.</summary>
internal static class AlternateCheck
{
    public static void Run(DrawRecord record, DrawnPanel result, List<string> findings)
    {
        if (record.Alternates is not { } settings)
        {
            if (result.Alternates is not null)
                findings.Add("People stand by, and nothing was said of that before the draw.");
            return;
        }

        if (result.Alternates is not { } stated)
        {
            findings.Add($"{settings.Count} people were to stand by, and none are named.");
            return;
        }

        var now = AlternateChoice.Of(record, result.Panel, result.Beacon);
        if (!now.People.SequenceEqual(stated.People))
            findings.Add("Other people stand by than those whom the panel, the rates of dropping out and the public random value choose.");
        else if (now with { People = stated.People } != stated)
            findings.Add("What is missed with the people who stand by is not what is said of it.");
    }
}
