using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Adds what each person may have once. Doing it twice is doing it once; keys of the store hold that also when both happen at the same instant.</summary>
internal static class OnceEach
{
    /// <inheritdoc cref="AddOnceAsync(FolkmootDb, object, Func{Task{bool}}, Func{Task{bool}}, string, CancellationToken)"/>
    public static Task AddOnceAsync(this FolkmootDb db, object row, Func<Task<bool>> isMine, CancellationToken cancellationToken) =>
        db.AddOnceAsync(row, isMine, () => Task.FromResult(false), "", cancellationToken);

    /// <param name="db">The unit of work; nothing else may be pending in it.</param>
    /// <param name="row">What is added.</param>
    /// <param name="isMine">Asks whether the person has it already.</param>
    /// <param name="isTaken">Asks whether the person has it already, signed in with another spelling of their address.</param>
    /// <param name="taken">What they are told then.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task AddOnceAsync(this FolkmootDb db, object row, Func<Task<bool>> isMine, Func<Task<bool>> isTaken, string taken, CancellationToken cancellationToken)
    {
        if (await IsThereAsync())
            return;
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody was quicker. A transaction around this goes on from where it was before the row was added.
            db.ChangeTracker.Clear();
            if (!await IsThereAsync())
                throw;
        }

        async Task<bool> IsThereAsync() => await isMine() || (await isTaken() ? throw new RefusedException(taken) : false);
    }
}
