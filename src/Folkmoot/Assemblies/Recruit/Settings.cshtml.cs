using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Changes what an assembly is asked, what its word counts and who is to be in it.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(RecruitmentMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public Mandate Mandate { get; set; }

    [BindProperty]
    public string? Promise { get; set; }

    [BindProperty]
    public string? Threshold { get; set; }

    [BindProperty]
    public bool AboveThreshold { get; set; }

    [BindProperty]
    public string? Quorum { get; set; }

    [BindProperty]
    public bool Secret { get; set; }

    [BindProperty]
    public string? Answerer { get; set; }

    [BindProperty]
    public string? AnswerDays { get; set; }

    [BindProperty]
    public string? LookBackDays { get; set; }

    [BindProperty]
    public RecruitBy RecruitBy { get; set; }

    [BindProperty]
    public string? Seats { get; set; }

    [BindProperty]
    public string? Panels { get; set; }

    [BindProperty]
    public string? PanelNames { get; set; }

    [BindProperty]
    public string? Alternates { get; set; }

    [BindProperty]
    public string? Chair { get; set; }

    [BindProperty]
    public string? ChairBy { get; set; }

    [BindProperty]
    public string? ChairWords { get; set; }

    [BindProperty]
    public bool ChairVotes { get; set; }

    [BindProperty]
    public string? LeastAge { get; set; }

    [BindProperty]
    public bool OnePerAddress { get; set; }

    [BindProperty]
    public string? Honorarium { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = MandateSettings.Read(settings);
        (Question, Mandate, Promise) = (now.Question, now.Mandate, now.Promise);
        (Threshold, AboveThreshold, Quorum, Secret) = (WholeNumber.Say(now.Threshold), now.AboveThreshold, WholeNumber.Say(now.Quorum), now.Secret);
        (Answerer, AnswerDays, LookBackDays) = (now.Answerer, WholeNumber.Say(now.AnswerDays), WholeNumber.Say(now.LookBackDays));
        (RecruitBy, Seats, Alternates) = (now.RecruitBy, WholeNumber.Say(now.Seats), WholeNumber.Say(now.Alternates));
        (Panels, PanelNames) = (WholeNumber.Say(now.Panels), now.PanelNames);
        (Chair, ChairBy, ChairWords, ChairVotes) = (now.Chair, now.ChairBy, now.ChairWords, now.ChairVotes);
        (LeastAge, OnePerAddress) = (WholeNumber.Say(now.LeastAge), now.OnePerAddress);
        Honorarium = now.Honorarium == 0 ? "" : Currencies.Format(now.Honorarium, View.Process.Currency);
    }

    private protected override string Read(string before)
    {
        var (question, promise, answerer) = (CleanText.Line(Question), CleanText.Lines(Promise), CleanText.Line(Answerer));
        if (question.Length > MandateSettings.MaxQuestion)
            throw new RefusedException($"Write the question in {MandateSettings.MaxQuestion} characters or fewer.", nameof(Question));
        if (promise.Length > MandateSettings.MaxWords)
            throw new RefusedException($"Write the promise in {MandateSettings.MaxWords} characters or fewer.", nameof(Promise));
        if (answerer.Length > MandateSettings.MaxAnswerer)
            throw new RefusedException($"Name who answers in {MandateSettings.MaxAnswerer} characters or fewer.", nameof(Answerer));
        var (chair, chairBy, chairWords) = (CleanText.Line(Chair), CleanText.Line(ChairBy), CleanText.Lines(ChairWords));
        if (chair.Length > MandateSettings.MaxChair)
            throw new RefusedException($"Name the chair in {MandateSettings.MaxChair} characters or fewer.", nameof(Chair));
        if (chairBy.Length > MandateSettings.MaxQuestion)
            throw new RefusedException($"Say how the chair was appointed in {MandateSettings.MaxQuestion} characters or fewer.", nameof(ChairBy));
        if (chairWords.Length > MandateSettings.MaxWords)
            throw new RefusedException($"Write about the chair in {MandateSettings.MaxWords} characters or fewer.", nameof(ChairWords));
        var written = (MandateSettings.Read(before) with
        {
            Question = question,
            Mandate = Mandate,
            Promise = promise,
            Threshold = WholeNumber.Read(Threshold, 1, 100, nameof(Threshold)),
            AboveThreshold = AboveThreshold,
            Quorum = WholeNumber.Read(Quorum, 0, 100, nameof(Quorum)),
            Secret = Secret,
            Answerer = answerer,
            AnswerDays = WholeNumber.Read(AnswerDays, 1, MandateSettings.MostDays, nameof(AnswerDays)),
            LookBackDays = WholeNumber.Read(LookBackDays, 1, MandateSettings.MostDays, nameof(LookBackDays)),
            RecruitBy = RecruitBy,
            Seats = WholeNumber.Read(Seats, 2, MandateSettings.MostSeats, nameof(Seats)),
            Panels = WholeNumber.Read(Panels, 1, MandateSettings.MostPanels, nameof(Panels)),
            PanelNames = CleanText.Line(PanelNames),
            Alternates = WholeNumber.Read(Alternates, 0, MandateSettings.MostSeats, nameof(Alternates)),
            Chair = chair,
            ChairBy = chairBy,
            ChairWords = chairWords,
            ChairVotes = ChairVotes,
            LeastAge = WholeNumber.Read(LeastAge, 0, 100, nameof(LeastAge)),
            OnePerAddress = OnePerAddress,
            Honorarium = string.IsNullOrWhiteSpace(Honorarium) ? 0 : Currencies.Parse(Honorarium, View.Process.Currency) ?? throw new RefusedException($"\"{Honorarium.Trim()}\" is not an amount of money; write it like 250, or leave it empty.", nameof(Honorarium)),
        }).Write();

        // Read once more, so that what does not go together is refused beside its field.
        return MandateSettings.Read(written).Write();
    }
}
