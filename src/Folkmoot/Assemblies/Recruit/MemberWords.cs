using Folkmoot.Assemblies.Lottery;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Says for organisers and clerks how it stands with somebody who was drawn.</summary>
internal static class MemberWords
{
    /// <summary>"Comes, seat 12", with the panel behind it where there are several.</summary>
    public static string Say(Member member, MandateSettings mandate, IStringLocalizer<Texts> texts)
    {
        string state = texts[$"Member.{member.Part}.{member.State}", member.Seat];
        return mandate.IsSeveral ? texts["Member.Panel", state, mandate.NameOfPanel(member.Panel)] : state;
    }
}
