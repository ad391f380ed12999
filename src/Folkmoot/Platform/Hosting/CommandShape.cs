namespace Folkmoot.Platform.Hosting;

/// <summary>How a sub-command is written.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Inputs">What it takes, in order.</param>
public sealed record CommandShape(string Name, string Description, IReadOnlyList<CommandInput> Inputs);
