using Folkmoot.Communities;

namespace Folkmoot.Processes;

/// <summary>A room that can begin a process in its own way, such as by bringing in a file.</summary>
public interface IOtherStart
{
    OtherStart In(Place place);
}
