using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Chairs;

/// <summary>The code with which the chair of an assembly enters. Who the chair is stands in the mandate; nothing else is kept of them.</summary>
public sealed class ChairCode : IVersioned
{
    public required Guid ProcessId { get; init; }

    /// <summary>What the code is made from; another one makes another code, and the one before lets nobody in.</summary>
    public required Guid Seed { get; set; }

    public required byte[] CodeHash { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public Guid Version { get; set; }
}
