using Folkmoot.Assemblies.Lottery;

namespace Folkmoot.Assemblies.Meet;

/// <summary>A session on paper: agenda, who is there, the speakers' list and the four lists to write on. What is written is typed in afterwards.</summary>
internal sealed class SheetsModel(AssemblyDoor door, SessionDesk desk, MemberDesk members) : SessionPage(door, desk)
{
    /// <summary>Empty lines on a list that is written by hand.</summary>
    public const int Lines = 14;

    internal IReadOnlyList<MemberLine> Members { get; private set; } = [];

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        Members = [.. (await members.ListAsync(Assembly.Id, cancellationToken)).Where(m => m.Member.IsConfirmed && Session.IsFor(m.Member.Panel))];
        return true;
    }
}
