using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Pay;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies;

/// <summary>An assembly for everybody: what it is asked, what its word counts, who is in it and how they came to be.</summary>
internal sealed class ShowModel(AssemblyDoor door, PoolReader pool, DrawReader draws, FolkmootDb db, TimeProvider clock) : AssemblyPage(door)
{
    internal PoolFigures Pool { get; private set; } = null!;

    internal IReadOnlyList<Draw> Draws { get; private set; } = [];

    internal IReadOnlyList<Mailing> Invitations { get; private set; } = [];

    internal IReadOnlyList<Member> Members { get; private set; } = [];

    internal int Letters => Invitations.Sum(m => m.ByPost);

    internal int Addresses { get; private set; }

    /// <summary>What is set aside or paid for members, in minor units.</summary>
    internal long SetAside { get; private set; }

    internal int Confirmed => Members.Count(m => m.State == MemberState.Confirmed);

    /// <summary>How many are on each panel, where there are several.</summary>
    internal string OfPanels => string.Join(", ", Assembly.Mandate.NamesOfPanels().Select((name, i) => $"{name}: {Members.Count(m => m.Panel == i + 1)}"));

    internal bool IsRecruiting => Assembly.IsRecruiting(clock.GetUtcNow());

    /// <summary>The draw of the panel with who was chosen; null before.</summary>
    internal Draw? LatestPanel => Draws.FirstOrDefault(d => d is { Kind: DrawKind.Panel, State: DrawState.Drawn });

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pool = await pool.FiguresAsync(Assembly.Id, cancellationToken);
        Draws = await draws.PublicAsync(Assembly.Id, cancellationToken);
        Invitations = [.. (await pool.MailingsAsync(Assembly.Id, cancellationToken)).Where(m => m.Kind == MailingKind.Invitation)];
        Addresses = await db.InvitedAddresses.CountAsync(a => a.ProcessId == Assembly.Id, cancellationToken);
        SetAside = await db.PayLists.Where(l => l.ProcessId == Assembly.Id).SumAsync(l => l.Pence, cancellationToken);
        Members = [.. (await db.Members.AsNoTracking().Where(m => m.ProcessId == Assembly.Id && m.Part == MemberPart.Member).ToListAsync(cancellationToken)).Where(m => m.IsIn)];
        return true;
    }
}
