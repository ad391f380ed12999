using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>The chair keeps the speakers' list with their own code, and needs no role for it.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ChairFloorModel(AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, SpeakerWords words, MemberDesk members, ChairDesk chair, IStringLocalizer<Texts> texts)
    : FloorPage(door, desk, speakers, words, members, texts)
{
    private static readonly Actor Chair = new(null, "The chair");

    /// <summary>Whether the chair reads the page; nobody else sees the list here.</summary>
    internal bool IsHere { get; private set; }

    private protected override Actor Keeper => IsHere ? Chair : throw new RefusedException("The chair keeps this list with their own code. Type it first.");

    private protected override string Here => PublicUrl + "/floor";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        IsHere = await chair.IsHereAsync(Assembly, cancellationToken);
        return Assembly.Mandate.Chair.Length > 0 && await base.LoadAsync(cancellationToken);
    }
}
