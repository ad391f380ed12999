namespace Folkmoot.Processes;

/// <summary>A part of a process's page that another room draws.</summary>
/// <param name="View">The partial view, from the root: "/Proposals/_Teaser.cshtml".</param>
/// <param name="Model">What it shows.</param>
public sealed record ProcessPanel(string View, object Model);
