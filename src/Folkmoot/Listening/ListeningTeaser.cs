using Folkmoot.Listening.Maps;
using Folkmoot.Processes;

namespace Folkmoot.Listening;

/// <summary>What the page of a process says of its conversation.</summary>
public sealed record ListeningTeaser(ProcessView View, int Statements, MapSheet? Sheet);
