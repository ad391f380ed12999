namespace Folkmoot.Processes;

/// <summary>A process of one ballot phase as an import brings it.</summary>
/// <param name="Details">Its title and summary.</param>
/// <param name="Currency">The ISO 4217 code of its money.</param>
/// <param name="Source">The name of the file it came from.</param>
/// <param name="State">Draft, published with its phase open, or finished.</param>
/// <param name="PhaseTitle">What residents read over the ballot.</param>
/// <param name="PhaseAbout">What happens in it.</param>
/// <param name="Settings">The ballot's settings as JSON.</param>
/// <param name="OpensAt">When voting opens or opened.</param>
/// <param name="ClosesAt">When voting closes or closed.</param>
public sealed record ProcessImport(
    ProcessDetails Details,
    string Currency,
    string Source,
    ProcessState State,
    string PhaseTitle,
    string PhaseAbout,
    string Settings,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt);
