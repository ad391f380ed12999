namespace Folkmoot.Ballots.Settings;

/// <summary>A part of the place that decides on money of its own. Its list has the proposals whose area bears its name.</summary>
/// <param name="Name">Its name, as proposals have it for their area; capitals make no difference.</param>
/// <param name="Budget">Its money, in minor units, above zero.</param>
public sealed record DistrictSettings(string Name, long Budget)
{
    public const int MaxName = 200;

    /// <summary>The most districts of one ballot.</summary>
    public const int Most = 500;
}
