using Folkmoot.Listening;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Listening;

/// <summary>A town whose conversation is open, with the eight statements of the playbook.</summary>
internal static class ListeningScene
{
    public const string Url = "/places/wyebridge/talk";
    public const int Seeds = 8;

    public static async Task<(Town Town, ProcessView View)> StartAsync(DatabaseKind kind, string? settings = null)
    {
        var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("Talk", "opinion-map");
        if (settings is not null)
            await town.SetAsync(view, "conversation", settings: settings);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        view = await town.FindAsync(view);
        await town.MoveToAsync(view.Phases[0].OpensAt);
        return (town, await town.FindAsync(view));
    }

    /// <summary>Answers the statement that is shown, as somebody with a browser does.</summary>
    public static async Task<PageAnswer> AnswerAsync(Browser browser, string choice) =>
        await browser.SubmitAsync(await browser.GetAsync(Url + "/listen"), [], form: "#answer", button: choice);

    /// <summary>Two camps of people who answer every statement, put straight into the box.</summary>
    public static Task FillAsync(this Town town, ProcessView view, int first, int second, bool consent = false) =>
        town.AnswerAsync(view, first, second, (statement, isFirst) => statement.Number == 1 || (statement.Number % 2 == 0) == isFirst, consent);

    /// <summary>Two camps of people who answer every statement, nearly all of a camp alike.</summary>
    /// <param name="town">The town.</param>
    /// <param name="view">The process.</param>
    /// <param name="first">People of the first camp.</param>
    /// <param name="second">People of the second.</param>
    /// <param name="agrees">Whether a camp agrees with a statement; true for the first one.</param>
    /// <param name="consent">Whether their rows may stand in the open data.</param>
    public static async Task AnswerAsync(this Town town, ProcessView view, int first, int second, Func<HeardStatement, bool, bool> agrees, bool consent = false)
    {
        await using var db = town.Host.Database.NewContext();
        var statements = db.HeardStatements.Where(s => s.ProcessId == view.Process.Id && s.State == StatementState.Shown).OrderBy(s => s.Number).ToList();
        var random = new Random(4);
        for (var person = 0; person < first + second; person++)
        {
            var key = new byte[32];
            BitConverter.TryWriteBytes(key, person + 1);
            foreach (var statement in statements)
            {
                db.GivenAnswers.Add(new GivenAnswer
                {
                    ProcessId = view.Process.Id,
                    Key = key,
                    StatementId = statement.Id,
                    Answer = random.NextDouble() < 0.05 ? Answer.Pass : agrees(statement, person < first) == random.NextDouble() < 0.95 ? Answer.Agree : Answer.Disagree,
                    Day = view.Phases[0].OpensAt,
                    Step = 0,
                    Weight = 1,
                    Total = statements.Count,
                });
            }

            if (consent)
                db.OpenConsents.Add(new OpenConsent { ProcessId = view.Process.Id, Key = key });
        }

        await db.SaveChangesAsync();
    }
}
