namespace Folkmoot.Processes.Playbooks;

/// <summary>A phase as a playbook describes it.</summary>
/// <param name="Key">Its name within the playbook.</param>
/// <param name="Title">What residents read.</param>
/// <param name="About">What happens in it.</param>
/// <param name="Method">The method it runs.</param>
/// <param name="Days">How many days it usually lasts, 1 to 400.</param>
/// <param name="Settings">The method's settings as JSON, complete.</param>
public sealed record PlaybookPhase(string Key, string Title, string About, string Method, int Days, string Settings);
