using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Doctor;

internal static class Databases
{
    /// <summary>Whether the tables can be asked at all; what is wrong otherwise, <see cref="DatabaseCheckup"/> says.</summary>
    public static async Task<bool> IsUsableAsync(IDatabaseProvider provider, Migrator migrator, CancellationToken cancellationToken)
    {
        try
        {
            return (provider.File is not { } file || File.Exists(file)) && await migrator.PendingAsync(cancellationToken) is [];
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
