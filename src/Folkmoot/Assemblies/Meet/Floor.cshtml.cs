using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>An organiser or facilitator keeps the speakers' list.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class FloorModel(AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, SpeakerWords words, MemberDesk members, ICurrentActor current, IStringLocalizer<Texts> texts)
    : FloorPage(door, desk, speakers, words, members, texts)
{
    private protected override Actor Keeper => current.Actor;

    private protected override string Here => ManageUrl + "/speakers";
}
