using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Register;

/// <summary>Keeps the questions that organisers of an assembly add to what everybody is asked.</summary>
internal sealed class QuestionDesk(FolkmootDb db, QuotaDesk quotas, Chronicle chronicle, TimeProvider clock)
{
    public const int MostQuestions = 40;

    /// <summary>Columns of the table of everybody that are there already.</summary>
    private static readonly string[] s_columns = ["id", "state", "seat", "name", "first_name", "last_name", "email", "email_address", "phone", "phone_number", "mobile_number", "address", "address_line_1", "primary_address1", "postcode", "zip_royal_mail", "primary_zip", "needs", "household", "registered", "page"];

    /// <summary>The questions in their order.</summary>
    public async Task<IReadOnlyList<FormQuestion>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await db.FormQuestions.AsNoTracking().Where(q => q.ProcessId == process).OrderBy(q => q.Rank).ThenBy(q => q.Number).ToListAsync(cancellationToken);

    /// <summary>How many people have answered each question.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountsAsync(Guid process, CancellationToken cancellationToken)
    {
        var asked = db.FormQuestions.Where(q => q.ProcessId == process);
        return await db.FormAnswers.Where(a => asked.Any(q => q.Id == a.QuestionId)).GroupBy(a => a.QuestionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public async Task<FormQuestion> AddAsync(Actor actor, AssemblyView assembly, QuestionForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var all = await ListAsync(assembly.Id, cancellationToken);
        if (all.Count >= MostQuestions)
            throw new RefusedException($"There are {MostQuestions} questions already; fewer people answer with each of them. Take one away first.");
        var question = new FormQuestion
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = all.Select(q => q.Number).DefaultIfEmpty().Max() + 1,
            Rank = all.Select(q => q.Rank).DefaultIfEmpty().Max() + 1,
            Kind = form.Kind,
            Words = "",
        };
        await FillAsync(assembly, question, form, all, cancellationToken);
        db.FormQuestions.Add(question);
        chronicle.Record(actor, "assembly.question-added", "process", assembly.Id, question.Words);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return question;
    }

    /// <summary>Changes a question. What was asked stays once somebody answered; help, order, pages and whether it is obligatory can change.</summary>
    public async Task EditAsync(Actor actor, AssemblyView assembly, int number, QuestionForm form, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var question = await RequireAsync(assembly, number, version, cancellationToken);
        var before = (question.Kind, question.Words, question.Choices);
        await FillAsync(assembly, question, form, [.. (await ListAsync(assembly.Id, cancellationToken)).Where(q => q.Number != number)], cancellationToken);
        if (before != (question.Kind, question.Words, question.Choices) && await db.FormAnswers.AnyAsync(a => a.QuestionId == question.Id, cancellationToken))
            throw new RefusedException("People have answered this, so its words, kind and choices stay as they are. Ask another question instead.", nameof(QuestionForm.Words));
        chronicle.Record(actor, "assembly.question-edited", "process", assembly.Id, question.Words);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Lets a question come one place earlier; nothing where it is the first.</summary>
    public async Task RaiseAsync(Actor actor, AssemblyView assembly, int number, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var all = await db.FormQuestions.Where(q => q.ProcessId == assembly.Id).OrderBy(q => q.Rank).ThenBy(q => q.Number).ToListAsync(cancellationToken);
        var at = all.FindIndex(q => q.Number == number);
        if (at < 0)
            throw Missing();
        if (at == 0)
            return;
        (all[at].Rank, all[at - 1].Rank) = (all[at - 1].Rank, all[at].Rank);
        chronicle.Record(actor, "assembly.question-moved", "process", assembly.Id, all[at].Words);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Takes a question away, with every answer to it.</summary>
    public async Task RemoveAsync(Actor actor, AssemblyView assembly, int number, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var question = await RequireAsync(assembly, number, version, cancellationToken);
        db.FormQuestions.Remove(question);
        chronicle.Record(actor, "assembly.question-removed", "process", assembly.Id, question.Words);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Takes questions off a page that is deleted; those that stood on it alone go. The caller saves.</summary>
    internal async Task LeaveAsync(Guid process, int page, CancellationToken cancellationToken)
    {
        foreach (var question in await db.FormQuestions.Where(q => q.ProcessId == process).ToListAsync(cancellationToken))
        {
            if (PageSet.Without(question.Pages, page) is { } left)
                question.Pages = left;
            else
                db.FormQuestions.Remove(question);
        }
    }

    private async Task FillAsync(AssemblyView assembly, FormQuestion question, QuestionForm form, IReadOnlyList<FormQuestion> others, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(form.Kind))
            throw new RefusedException("Choose how it is answered.", nameof(QuestionForm.Kind));
        var (words, help) = (CleanText.Line(form.Words), CleanText.Line(form.Help));
        if (words.Length is < FormQuestion.MinWords or > FormQuestion.MaxWords)
            throw new RefusedException($"Write the question in {FormQuestion.MinWords} to {FormQuestion.MaxWords} characters.", nameof(QuestionForm.Words));
        if (help.Length > FormQuestion.MaxHelp)
            throw new RefusedException($"That is longer than {FormQuestion.MaxHelp} characters; shorten it.", nameof(QuestionForm.Help));
        // Both head a column of the same table.
        if (s_columns.Contains(words, StringComparer.OrdinalIgnoreCase) || others.Any(q => q.Words.Equals(words, StringComparison.OrdinalIgnoreCase))
            || (await quotas.FeaturesAsync(assembly.Id, cancellationToken)).Any(f => f.Name.Equals(words, StringComparison.OrdinalIgnoreCase)))
            throw new RefusedException("That is asked already. Ask it in other words.", nameof(QuestionForm.Words));
        var pages = await db.RegistrationPages.Where(p => p.ProcessId == assembly.Id).Select(p => p.Number).ToListAsync(cancellationToken);
        (question.Kind, question.Words, question.Help, question.Choices) = (form.Kind, words, help, Choices(form));
        (question.IsObligatory, question.IsForCaller, question.Pages) = (form.IsObligatory, form.IsForCaller, PageSet.Write(form.On.Where(p => p == 0 || pages.Contains(p))));
    }

    private static string Choices(QuestionForm form)
    {
        if (form.Kind is not (QuestionKind.One or QuestionKind.Several))
            return "";
        var choices = CleanText.Lines(form.Choices).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (choices.Length is < 2 or > FormQuestion.MostChoices)
            throw new RefusedException($"Write 2 to {FormQuestion.MostChoices} choices, each on a line of its own.", nameof(QuestionForm.Choices));
        if (choices.FirstOrDefault(c => c.Length > FormQuestion.MaxChoice) is { } lengthy)
            throw new RefusedException($"\"{Platform.Layout.Prose.Begin(lengthy, 40)}\" is longer than {FormQuestion.MaxChoice} characters; shorten it.", nameof(QuestionForm.Choices));
        return choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Length
            ? string.Join('\n', choices)
            : throw new RefusedException("Two choices are the same; take one away.", nameof(QuestionForm.Choices));
    }

    private async Task<FormQuestion> RequireAsync(AssemblyView assembly, int number, Guid version, CancellationToken cancellationToken)
    {
        var question = await db.FormQuestions.SingleOrDefaultAsync(q => q.ProcessId == assembly.Id && q.Number == number, cancellationToken) ?? throw Missing();
        return question.Version == version ? question : throw new RefusedException("Somebody else changed this question while you were writing. Look at it again and repeat your change.");
    }

    private static RefusedException Missing() => new("There is no such question.");
}
