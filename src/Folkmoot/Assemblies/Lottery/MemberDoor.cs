using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Finds the member who entered with their own code.</summary>
internal sealed class MemberDoor(FolkmootDb db, PersonPasses passes)
{
    /// <summary>The member of this assembly who reads the page; null for everybody else.</summary>
    public async Task<Member?> FindAsync(AssemblyView assembly, CancellationToken cancellationToken) =>
        passes.Read(assembly.Id) is { } person
            ? await db.ConfirmedMembers(assembly.Id).SingleOrDefaultAsync(m => m.RegistrationId == person, cancellationToken)
            : null;
}
