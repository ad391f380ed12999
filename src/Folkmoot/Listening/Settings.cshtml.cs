using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Organisers say with which statements a conversation begins, who may add some, and whether the map is public while it is open.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(ConversationMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Statements { get; set; }

    [BindProperty]
    public bool OwnStatements { get; set; }

    [BindProperty]
    public string? PerPerson { get; set; }

    [BindProperty]
    public bool Moderated { get; set; }

    [BindProperty]
    public bool LiveMap { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = ConversationSettings.Read(settings);
        (Statements, OwnStatements, PerPerson, Moderated, LiveMap) = (string.Join('\n', now.Statements), now.OwnStatements, WholeNumber.Say(now.PerPerson), now.Moderated, now.LiveMap);
    }

    private protected override string Read(string before) => ConversationSettings.Read((ConversationSettings.Read(before) with
    {
        Statements = (Statements ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        OwnStatements = OwnStatements,
        PerPerson = WholeNumber.Read(PerPerson, 1, ConversationSettings.MostPerPerson, nameof(PerPerson)),
        Moderated = Moderated,
        LiveMap = LiveMap,
    }).Write()).Write();
}
