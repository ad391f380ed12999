namespace Folkmoot.Platform.Hosting;

/// <summary>One thing that a sub-command takes.</summary>
/// <param name="Name">"FILE" for an argument; "--place" for an option.</param>
/// <param name="Description">What it means, in one sentence.</param>
/// <param name="Required">Whether the command cannot run without it.</param>
/// <param name="Flag">Whether it is an option without a value.</param>
public sealed record CommandInput(string Name, string Description, bool Required = true, bool Flag = false)
{
    public bool IsOption => Name.StartsWith("--", StringComparison.Ordinal);
}
