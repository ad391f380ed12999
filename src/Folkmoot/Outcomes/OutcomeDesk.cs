using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Outcomes;

/// <summary>Makes an outcomes framework with a place, version by version, and writes down what was measured.</summary>
public sealed class OutcomeDesk(FolkmootDb db, OutcomeBook book, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Begins a version: empty, or as the last one was.</summary>
    public async Task BeginAsync(Actor actor, Place place, CancellationToken cancellationToken)
    {
        if (await db.Frameworks.AnyAsync(f => f.PlaceId == place.Id && f.AgreedAt == null, cancellationToken))
            throw new RefusedException(texts["Draft.There"]);
        var last = await book.AgreedAsync(place.Id, cancellationToken);
        var draft = new Framework { Id = Next(), PlaceId = place.Id, Number = (last?.Framework.Number ?? 0) + 1, MadeWith = "", Record = "", CreatedAt = clock.GetUtcNow() };
        db.Frameworks.Add(draft);
        if (last is not null)
            Copy(last, draft.Id);
        chronicle.Record(actor, "outcomes.begun", "place", place.Id, $"Version {draft.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AddStrategyAsync(Place place, OutcomeForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, cancellationToken);
        db.Strategies.Add(new Strategy { Id = Next(), FrameworkId = draft.Id, Owner = Words(form.Owner, 2, Strategy.MaxName, nameof(form.Owner)), Title = Words(form.Title, 3, Strategy.MaxName, nameof(form.Title)) });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AddOutcomeAsync(Place place, OutcomeForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, cancellationToken);
        var title = Words(form.Title, 3, SharedOutcome.MaxTitle, nameof(form.Title));
        var code = Slugs.From(title, "outcome");
        if (await db.SharedOutcomes.AnyAsync(o => o.FrameworkId == draft.Id && o.Code == code, cancellationToken))
            throw new RefusedException(texts["Outcome.There"], nameof(form.Title));
        var outcome = new SharedOutcome { Id = Next(), FrameworkId = draft.Id, Code = code, Title = title, Priority = form.Priority?.Trim() is { Length: > 0 } ? Words(form.Priority, 2, SharedOutcome.MaxTitle, nameof(form.Priority)) : "" };
        db.SharedOutcomes.Add(outcome);
        var known = await db.Strategies.Where(s => s.FrameworkId == draft.Id).Select(s => s.Id).ToListAsync(cancellationToken);
        db.StrategyLinks.AddRange(form.Strategies.Distinct().Where(known.Contains).Select(strategy => new StrategyLink { OutcomeId = outcome.Id, StrategyId = strategy }));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AddIndicatorAsync(Place place, OutcomeForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, cancellationToken);
        var outcome = await db.SharedOutcomes.SingleOrDefaultAsync(o => o.Id == form.Outcome && o.FrameworkId == draft.Id, cancellationToken) ?? throw new RefusedException(texts["Outcome.Missing"], nameof(form.Outcome));
        var title = Words(form.Title, 3, Indicator.MaxWords, nameof(form.Title));
        var taken = await (from i in db.Indicators join o in db.SharedOutcomes on i.OutcomeId equals o.Id where o.FrameworkId == draft.Id select i.Code).ToListAsync(cancellationToken);
        var from = Day(form.BaselineOn, nameof(form.BaselineOn));
        var by = Day(form.TargetOn, nameof(form.TargetOn));
        if (by <= from)
            throw new RefusedException(texts["Target.Early"], nameof(form.TargetOn));
        db.Indicators.Add(new Indicator
        {
            Id = Next(),
            OutcomeId = outcome.Id,
            Code = Slugs.Free(Slugs.From(title, "indicator"), taken),
            Title = title,
            Unit = Words(form.Unit, 1, Indicator.MaxWords, nameof(form.Unit)),
            IsMoreBetter = form.IsMoreBetter,
            Baseline = Number(form.Baseline, nameof(form.Baseline)),
            BaselineOn = from,
            Target = Number(form.Target, nameof(form.Target)),
            TargetOn = by,
            Source = Words(form.Source, 3, Indicator.MaxWords, nameof(form.Source)),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes an outcome out of a draft.</summary>
    public async Task RemoveAsync(Place place, Guid outcome, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, cancellationToken);
        var row = await db.SharedOutcomes.SingleOrDefaultAsync(o => o.Id == outcome && o.FrameworkId == draft.Id, cancellationToken) ?? throw new RefusedException(texts["Outcome.Missing"]);
        db.SharedOutcomes.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Those who made it have agreed: from now on it counts, and it does not change.</summary>
    public async Task AgreeAsync(Actor actor, Place place, OutcomeForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, cancellationToken);
        if (!await db.SharedOutcomes.AnyAsync(o => o.FrameworkId == draft.Id, cancellationToken))
            throw new RefusedException(texts["Draft.Empty"]);
        (draft.MadeWith, draft.Record, draft.AgreedAt) = (Words(form.MadeWith, 10, Framework.MaxWords, nameof(form.MadeWith)), Words(form.Record, 3, Framework.MaxWords, nameof(form.Record)), clock.GetUtcNow());
        chronicle.Record(actor, "outcomes.agreed", "place", place.Id, $"Version {draft.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down a measured value of an agreed indicator, with what shows it.</summary>
    public async Task MeasureAsync(Actor actor, Place place, OutcomeForm form, CancellationToken cancellationToken)
    {
        var agreed = await book.AgreedAsync(place.Id, cancellationToken) ?? throw new RefusedException(texts["Draft.Missing"]);
        var indicator = agreed.Indicators.FirstOrDefault(one => one.Code == form.Indicator) ?? throw new RefusedException(texts["Indicator.Missing"], nameof(form.Indicator));
        db.IndicatorValues.Add(new IndicatorValue { Id = Next(), PlaceId = place.Id, Indicator = indicator.Code, On = Day(form.On, nameof(form.On)), Value = Number(form.Value, nameof(form.Value)), Evidence = Words(form.Evidence, 5, Framework.MaxWords, nameof(form.Evidence)), At = clock.GetUtcNow() });
        chronicle.Record(actor, "outcomes.measured", "place", place.Id, indicator.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Copy(FrameworkView last, Guid framework)
    {
        var strategies = last.Strategies.ToDictionary(strategy => strategy.Id, strategy => new Strategy { Id = Next(), FrameworkId = framework, Owner = strategy.Owner, Title = strategy.Title });
        var outcomes = last.Outcomes.ToDictionary(outcome => outcome.Id, outcome => new SharedOutcome { Id = Next(), FrameworkId = framework, Code = outcome.Code, Title = outcome.Title, Priority = outcome.Priority });
        db.Strategies.AddRange(strategies.Values);
        db.SharedOutcomes.AddRange(outcomes.Values);
        db.StrategyLinks.AddRange(last.Links.Select(link => new StrategyLink { OutcomeId = outcomes[link.OutcomeId].Id, StrategyId = strategies[link.StrategyId].Id }));
        db.Indicators.AddRange(last.Indicators.Select(one => new Indicator
        {
            Id = Next(),
            OutcomeId = outcomes[one.OutcomeId].Id,
            Code = one.Code,
            Title = one.Title,
            Unit = one.Unit,
            IsMoreBetter = one.IsMoreBetter,
            Baseline = one.Baseline,
            BaselineOn = one.BaselineOn,
            Target = one.Target,
            TargetOn = one.TargetOn,
            Source = one.Source,
        }));
    }

    private Guid Next() => OrderedId.Next(clock.GetUtcNow());

    private async Task<Framework> DraftAsync(Place place, CancellationToken cancellationToken) =>
        await db.Frameworks.SingleOrDefaultAsync(f => f.PlaceId == place.Id && f.AgreedAt == null, cancellationToken) ?? throw new RefusedException(texts["Draft.Missing"]);

    private string Words(string? words, int shortest, int longest, string field) =>
        words?.Trim() is { } text && text.Length >= shortest && text.Length <= longest && !text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r')) ? text : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);

    private decimal Number(string? text, string field) =>
        decimal.TryParse((text ?? "").Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m && decimal.Round(number, 3) == number
            ? number : throw new RefusedException(texts["Number.Wrong"], field);

    private DateOnly Day(string? day, string field) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : throw new RefusedException(texts["Day.Wrong"], field);
}
