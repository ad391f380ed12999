using Folkmoot.Processes.Playbooks;

namespace Folkmoot.Assemblies.Methods;

/// <summary>A way of taking part, as people compare it with others.</summary>
/// <param name="Playbook">What it is, what it suits, where it was done.</param>
/// <param name="Days">How long it usually takes from its first day to its last.</param>
/// <param name="Seats">How many people are drawn; null where everybody can take part.</param>
/// <param name="IsSample">Whether those who take part are drawn by lottery from drawn homes; elsewhere they choose themselves.</param>
/// <param name="Power">What its word counts.</param>
/// <param name="Honorarium">What each person drawn is paid, in minor units.</param>
internal sealed record MethodCard(Playbook Playbook, int Days, int? Seats, bool IsSample, MethodPower Power, long Honorarium);
