using Folkmoot.Cli.Count;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Polis;

namespace Folkmoot.Cli.Map;

/// <summary>What <c>folkmoot map</c> has to tell.</summary>
/// <param name="Export">The votes and statements.</param>
/// <param name="Map">The map made of them.</param>
/// <param name="Parity">Polis's statistics where they were asked for.</param>
/// <param name="Read">Time of reading.</param>
/// <param name="Mapped">Time of mapping.</param>
/// <param name="ShowSeconds">Whether times are told; they differ from run to run, and a result does not.</param>
internal sealed record MapReport(PolisExport Export, OpinionMap Map, MapParity? Parity, Elapsed Read, Elapsed Mapped, bool ShowSeconds);
