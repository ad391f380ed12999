namespace Folkmoot.Calls;

/// <summary>A room above that refers to stories of grants, and lets go of them when those who told one take it back.</summary>
public interface IStoryHolder
{
    /// <summary>Forgets what could show that a story was there; the caller saves.</summary>
    /// <param name="report">The grant's report whose story is taken back.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task ForgetAsync(Guid report, CancellationToken cancellationToken);
}
