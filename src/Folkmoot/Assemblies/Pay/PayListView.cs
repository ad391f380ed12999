namespace Folkmoot.Assemblies.Pay;

/// <summary>A list with how far its money is.</summary>
internal sealed record PayListView(PayList List, PayState State);
