namespace Folkmoot.Assemblies.Register;

/// <summary>A document of registration pages without its content; the size in bytes.</summary>
internal sealed record DocumentLine(Guid Id, string Title, int Size, string Pages);
