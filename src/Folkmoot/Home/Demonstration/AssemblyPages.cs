using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Register;

namespace Folkmoot.Home.Demonstration;

/// <summary>The registration pages of the demonstration's assembly: one of a street's own, and one in Welsh that is still on trial.</summary>
internal static class AssemblyPages
{
    private static readonly PageForm Riverside = new()
    {
        Title = "Riverside: your street, your say",
        Key = "riverside",
        Intro = "# Why we ask you twice\n\nThe water comes to **your** street first, and few people from here have answered so far.\n\n- You need to know nothing.\n- You are paid, and so is whoever looks after your children.\n- We fetch you if you cannot get there.",
        Thanks = "Thank you. If you know somebody in your street who never goes to meetings, *tell them*.",
    };

    private static readonly PageForm Welsh = new()
    {
        Title = "Byw gydag afon",
        Key = "cymraeg",
        Intro = "Sut dylai Wyebridge fyw gyda'r afon?",
        Language = "cy",
    };

    /// <summary>Makes both.</summary>
    /// <returns>The one that is open.</returns>
    public static async Task<RegistrationPage> MakeAsync(Past past, AssemblyView assembly, CancellationToken cancellationToken)
    {
        var desk = past.Get<PageDesk>();
        var own = await desk.AddAsync(Wyebridge.Organiser, assembly, Riverside, cancellationToken);
        await desk.MoveAsync(Wyebridge.Organiser, assembly, own.Number, PageState.Open, own.Version, cancellationToken);
        await desk.AddAsync(Wyebridge.Organiser, assembly, Welsh, cancellationToken);
        return (await desk.FindAsync(assembly.Id, own.Number, cancellationToken))!;
    }
}
