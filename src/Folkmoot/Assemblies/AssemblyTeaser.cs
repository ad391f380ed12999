using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;

namespace Folkmoot.Assemblies;

/// <summary>What a process's page tells of its assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Pool">Who registered.</param>
/// <param name="Draw">The latest draw that is public; null for none.</param>
internal sealed record AssemblyTeaser(AssemblyView Assembly, PoolFigures Pool, Draw? Draw);
