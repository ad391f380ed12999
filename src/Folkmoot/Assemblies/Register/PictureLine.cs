namespace Folkmoot.Assemblies.Register;

/// <summary>A picture of registration pages without its content.</summary>
internal sealed record PictureLine(Guid Id, string Address, string Alt, string Pages);
