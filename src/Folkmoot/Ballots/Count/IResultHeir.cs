using Folkmoot.Processes;

namespace Folkmoot.Ballots.Count;

/// <summary>A room that carries on with what was chosen. It is called in the transaction that makes the result public.</summary>
public interface IResultHeir
{
    Task TakeOnAsync(Process process, IReadOnlyList<Funded> chosen, CancellationToken cancellationToken);
}
