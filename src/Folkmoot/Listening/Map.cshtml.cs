using System.Globalization;
using Folkmoot.Listening.Maps;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Representation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>The map: the picture first, then what unites, what divides, what is not known, how sure that is, what it would take to fake it, and who is missing.</summary>
internal sealed class MapModel(ProcessDoor door, StatementBook book, MapReader maps, AnswerBox box, RepresentationWords words, TallyRounding rounding, IStringLocalizer<Texts> texts) : SitePage
{
    private Dictionary<int, HeardStatement> _statements = [];

    internal ProcessView View { get; private set; } = null!;

    internal MapSheet? Sheet { get; private set; }

    internal string DrawnAt { get; private set; } = "";

    internal (double Across, double Down)? You { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return NotFound();
        View = view;
        if (!view.IsMapPublic || await maps.FindAsync(view.Process.Id, cancellationToken) is not var (sheet, drawnAt))
            return Page();
        _statements = (await book.ListAsync(view.Process.Id, cancellationToken)).ToDictionary(s => s.Number);
        var mine = await box.MineAsync(view.Process.Id, cancellationToken);
        (Sheet, DrawnAt) = (sheet, PlaceClock.SayDate(drawnAt, view.Place.TimeZone));
        You = sheet.PlaceOf(_statements.Values.Where(s => mine.ContainsKey(s.Id)).ToDictionary(s => s.Number, s => mine[s.Id]));
        return Page();
    }

    internal string TextOf(int number) => _statements.TryGetValue(number, out var statement) ? statement.Text : texts["Map.Gone", number];

    /// <summary>Where the answers to a statement stand, and where it was heard.</summary>
    internal string EvidenceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{View.Url}/listen/statements#s{number}");

    /// <summary>A statement that divides, and how far where that may be told.</summary>
    internal string Divides(SheetDivision found) => found.Gap is not { } gap ? TextOf(found.Number)
        : Sheet!.Shape == Opinion.MapShape.None ? texts["Map.Divided", TextOf(found.Number), Percent(gap)]
        : texts["Map.Apart", TextOf(found.Number), (100 * gap).ToString("0", CultureInfo.CurrentCulture)];

    internal string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    internal string Two(double value) => value.ToString("0.00", CultureInfo.CurrentCulture);

    /// <summary>The question that a trait answers.</summary>
    internal string Trait(string trait) => words.Question(Enum.Parse<Question>(trait));

    /// <summary>The category that took part least.</summary>
    internal string Category(SheetTrait trait) => words.Answer(Enum.Parse<Question>(trait.Trait), trait.Missing);

    /// <summary>Why a trait was not weighted by, with the question in words.</summary>
    internal string Reason(string reason) => reason.Split(':') is [var trait, ..] && Enum.TryParse<Question>(trait, out var question) ? texts["Map.Weighted.Few", words.Question(question), Opinion.Weighting.Raking.SmallestCell] : reason;

    /// <summary>People who are not on the map, as far as that may be told.</summary>
    internal int? NotPlaced => rounding.Of(View.Process.Id, "not placed", Sheet!.NotPlaced);

    internal string Word(int? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["Few"];
}
