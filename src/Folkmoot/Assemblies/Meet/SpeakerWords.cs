using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Says who speaks and for how long.</summary>
internal sealed class SpeakerWords(IStringLocalizer<Texts> texts)
{
    public string Who(int? seat, string guest) => seat is { } number ? texts["Speakers.Seat", number] : guest;

    public string Who(SpeakerTurn turn) => Who(turn.Seat, turn.Speech.Guest);

    /// <summary>In whole minutes, so that nobody is read a new time every second.</summary>
    public string Minutes(TimeSpan time) => (int)time.TotalMinutes switch
    {
        < 1 => texts["Speakers.Short"],
        1 => texts["Speakers.Minute"],
        var minutes => texts["Speakers.Minutes", minutes],
    };

    public string Exact(TimeSpan time) => texts["Speakers.Exact", (int)time.TotalMinutes, time.Seconds];

    public string Running(SpeakersView view) =>
        view.Running is { } turn ? texts["Speakers.Time", Who(turn), Minutes(turn.Speech.Taken(view.Now))] : texts["Speakers.Nobody"];

    /// <summary>How much of the turn is over, in hundredths; 0 where turns have no length.</summary>
    public static double Percent(SpeakersView view, int seconds) =>
        view.Running is { } turn && seconds > 0 ? Math.Clamp(100 * turn.Speech.Taken(view.Now).TotalSeconds / seconds, 0, 100) : 0;

    /// <summary>Changes whenever the list does.</summary>
    public static string Stamp(SpeakersView view) =>
        string.Join('.', new[] { view.Running }.Concat(view.Waiting).Select(t => t?.Speech.Number ?? 0));
}
