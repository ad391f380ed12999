using Folkmoot.Assemblies.Recruit;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>A member with their registration.</summary>
internal sealed record MemberLine(Member Member, Registration Person);
