using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Register;

namespace Folkmoot.Home.Demonstration;

/// <summary>The registration pages of the demonstration's assembly: one of a street's own, and one in Welsh that is still on trial; and what is asked on them besides the quotas.</summary>
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
        Format = nameof(WordsFormat.Html),
        Intro = "<p class=\"fm-lede\">Daw'r dŵr bob gaeaf, a bob gaeaf mae'n cyrraedd ychydig yn uwch.</p><ul><li>Pedwar dydd Sadwrn, yn Neuadd y Farchnad.</li><li>Telir i chi am bob un ohonynt.</li><li>Cewch siarad Cymraeg: bydd cyfieithydd yno.</li></ul>",
        Thanks = "<p>Diolch. Os ydych yn adnabod rhywun na fydd byth yn mynd i gyfarfodydd, <em>dywedwch wrthynt</em>.</p>",
        Language = "cy",
        Words = """
            How should Wyebridge live with the river? = Sut dylai Wyebridge fyw gyda'r afon?
            Gender = Rhywedd
            Female = Benyw
            Male = Gwryw
            Where did you hear of the assembly? = Ble clywsoch chi am y cynulliad?
            So that we know which letters are read. = Er mwyn i ni wybod pa lythyrau sy'n cael eu darllen.
            Which days suit you? = Pa ddyddiau sy'n gyfleus i chi?
            Saturdays = Dydd Sadwrn
            Sundays = Dydd Sul
            Weekday evenings = Nosweithiau'r wythnos
            The organisers may ask me later how I found it. = Caiff y trefnwyr ofyn i mi'n ddiweddarach sut brofiad oedd hyn.
            """,
    };

    private static readonly QuestionForm[] Questions =
    [
        new() { Kind = QuestionKind.Line, Words = "Where did you hear of the assembly?", Help = "So that we know which letters are read." },
        new() { Kind = QuestionKind.Several, Words = "Which days suit you?", Choices = "Saturdays\nSundays\nWeekday evenings" },
        new() { Kind = QuestionKind.Consent, Words = "The organisers may ask me later how I found it." },
        new() { Kind = QuestionKind.YesNo, Words = "Has the water been in your house?", IsForCaller = true },
    ];

    private static readonly string[] Heard = ["From my neighbour", "The letter", "At the market", "My daughter showed me"];

    /// <summary>What the person of a number answers; not everybody says something.</summary>
    public static Dictionary<int, List<string>> Answers(int number) => number % 3 == 0
        ? new() { [1] = [Heard[number / 3 % Heard.Length]], [2] = number % 2 == 0 ? ["Saturdays", "Sundays"] : ["Weekday evenings"], [3] = ["Yes"] }
        : [];

    /// <summary>Makes both.</summary>
    /// <returns>The one that is open.</returns>
    public static async Task<RegistrationPage> MakeAsync(Past past, AssemblyView assembly, CancellationToken cancellationToken)
    {
        foreach (var question in Questions)
            await past.Get<QuestionDesk>().AddAsync(Wyebridge.Organiser, assembly, question, cancellationToken);
        var desk = past.Get<PageDesk>();
        var (own, _) = await desk.AddAsync(Wyebridge.Organiser, assembly, Riverside, cancellationToken);
        await desk.MoveAsync(Wyebridge.Organiser, assembly, own.Number, PageState.Open, own.Version, cancellationToken);
        await desk.AddAsync(Wyebridge.Organiser, assembly, Welsh, cancellationToken);
        return (await desk.FindAsync(assembly.Id, own.Number, cancellationToken))!;
    }
}
