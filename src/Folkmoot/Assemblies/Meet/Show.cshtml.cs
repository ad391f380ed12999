using Folkmoot.Assemblies.Lottery;

namespace Folkmoot.Assemblies.Meet;

/// <summary>One session for everybody: agenda, evidence, tables, lists and minutes.</summary>
internal sealed class ShowModel(AssemblyDoor door, SessionDesk desk, MemberDoor members, TimeProvider clock) : SessionPage(door, desk)
{
    /// <summary>Whether a member reads it, who may join from home.</summary>
    internal bool IsMember { get; private set; }

    /// <summary>Whether people can ask for turns now.</summary>
    internal bool IsOn => SpeakerDesk.IsOn(Session, clock.GetUtcNow());

    /// <summary>How many of each panel took part, where there are several.</summary>
    internal string ThereOf => string.Join(", ", Assembly.Mandate.NamesOfPanels().Select((name, i) => $"{name}: {Found.There.Keys.Count(seat => Found.PanelOf[seat] == i + 1)}"));

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        IsMember = await members.FindAsync(Assembly, cancellationToken) is { } member && Session.IsFor(member.Panel);
        return true;
    }
}
