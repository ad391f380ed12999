namespace Folkmoot.Calls;

/// <summary>One band of a call, as an organiser changes it.</summary>
public sealed class BandForm
{
    /// <summary>Empty for no band.</summary>
    public string? UpTo { get; set; }

    public string? Minutes { get; set; }

    /// <summary>One question a line.</summary>
    public string? Questions { get; set; }

    public List<string> Checks { get; set; } = [];

    public string? ReportDays { get; set; }

    /// <summary>One question a line.</summary>
    public string? Report { get; set; }
}
