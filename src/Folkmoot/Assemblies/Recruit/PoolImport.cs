using System.Text.Json;
using Folkmoot.Assemblies.Register;
using Folkmoot.Ballots;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Takes people over who answered elsewhere, from a table as other programs of the field write it: all of them, or nobody and a sentence with the line.</summary>
internal sealed class PoolImport(FolkmootDb db, QuotaDesk quotas, QuestionDesk questions, AnswerSheet sheet, Codes codes, IInstanceKey key, Chronicle chronicle, TimeProvider clock)
{
    public const int MaxBytes = 8 * 1024 * 1024;
    public const int MostPeople = 20_000;

    /// <summary>Takes a table over.</summary>
    /// <returns>How many people.</returns>
    public async Task<int> ImportAsync(Actor actor, AssemblyView assembly, byte[] content, CancellationToken cancellationToken)
    {
        if (!assembly.IsRecruiting(clock.GetUtcNow()))
            throw new RefusedException("Registration is not open; a list is taken over while it is.");
        var features = await quotas.FeaturesAsync(assembly.Id, cancellationToken);
        if (features.Count == 0)
            throw new RefusedException("There are no quotas yet; give them first.");
        var table = CsvRows.Read(content, MostPeople);
        var columns = features.Select(f => table.Need("which the quotas ask for", f.Name)).ToList();
        var asked = (await questions.ListAsync(assembly.Id, cancellationToken)).Select(q => (Question: q, Column: table.Column(q.Words))).Where(q => q.Column is not null).ToList();
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var mine = db.Registrations.Where(r => r.ProcessId == assembly.Id);
        var emails = (await mine.Where(r => r.State == RegistrationState.Registered && r.EmailKey != null).Select(r => r.EmailKey!).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var number = await mine.MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
        foreach (var (line, cells) in table.Rows)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (feature, column) in features.Zip(columns))
                values[feature.Name] = feature.Find(cells[column]) ?? throw new RefusedException($"Line {line}: \"{Platform.Layout.Prose.Begin(cells[column], 40)}\" is no value of {feature.Name}; use one of {string.Join(", ", feature.Quotas.Select(q => q.Value))}.");
            var email = Email(Cell("email", "email_address"), line);
            if (email is not null && !emails.Add(email.Key))
                throw new RefusedException($"Line {line}: somebody has this e-mail address already. Nobody can be in the draw twice.");
            var id = OrderedId.Next(clock.GetUtcNow());
            var row = new Registration
            {
                Id = id,
                ProcessId = assembly.Id,
                Number = ++number,
                Household = Household(assembly, Cell("household"), Cell("address", "address_line_1", "primary_address1"), Cell("postcode", "zip_royal_mail", "primary_zip")),
                Values = JsonSerializer.Serialize(values),
                Name = Within(Cell("name") is { Length: > 0 } name ? name : CleanText.Line($"{Cell("first_name")} {Cell("last_name")}"), Registration.MaxName, "name", line),
                Email = email?.Written,
                EmailKey = email?.Key,
                Phone = Within(Cell("phone", "phone_number", "mobile_number"), Registration.MaxPhone, "phone number", line),
                Contact = Within(string.Join(", ", new[] { Cell("address", "address_line_1", "primary_address1"), Cell("postcode", "zip_royal_mail", "primary_zip") }.Where(part => part.Length > 0)), Registration.MaxContact, "address", line),
                Channel = Channel.List,
                HelpedBy = actor.Office,
                State = RegistrationState.Registered,
                CreatedAt = clock.GetUtcNow(),
                CodeHash = codes.HashVoterCode(assembly.Id, codes.VoterCode(id)),
            };
            if (row.Name.Length < 2)
                throw new RefusedException($"Line {line}: the name is missing; head a column \"name\", or two \"first_name\" and \"last_name\".");
            if (row is { Email: null, Phone: "", Contact: "" })
                throw new RefusedException($"Line {line}: there is neither e-mail address nor phone number nor postal address, so nobody could tell this person that they were drawn.");
            db.Registrations.Add(row);
            foreach (var (question, column) in asked)
            {
                if (Answer(question, cells[column!.Value], line) is { Length: > 0 } words)
                    db.FormAnswers.Add(new FormAnswer { RegistrationId = id, QuestionId = question.Id, Words = words });
            }

            string Cell(params ReadOnlySpan<string> names) => table.Column(names) is { } column ? CleanText.Line(cells[column]) : "";
        }

        chronicle.Record(actor, "assembly.list", "process", assembly.Id, $"{table.Rows.Count} people from a list");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return table.Rows.Count;
    }

    private string Answer(FormQuestion question, string cell, int line)
    {
        try
        {
            return sheet.Read(question, question.Kind == QuestionKind.Several ? cell.Split(';') : [cell]);
        }
        catch (RefusedException wrong)
        {
            throw new RefusedException($"Line {line}: {wrong.Message}");
        }
    }

    private static EmailAddress? Email(string text, int line) => text.Length == 0 ? null
        : EmailAddress.TryParse(text) ?? throw new RefusedException($"Line {line}: \"{Platform.Layout.Prose.Begin(text, 60)}\" is not an e-mail address.");

    private static string Within(string text, int most, string what, int line) =>
        text.Length <= most ? text : throw new RefusedException($"Line {line}: the {what} is longer than {most} characters; shorten it.");

    /// <summary>What people of one home share, as a keyed hash: what the table calls their household, or their address; null where it says neither.</summary>
    private string? Household(AssemblyView assembly, string household, string address, string postcode)
    {
        if (!assembly.Mandate.OnePerAddress || (household.Length == 0 && (address.Length == 0 || postcode.Length == 0)))
            return null;
        return household.Length > 0
            ? Convert.ToHexStringLower(key.Mac("assembly household", $"{assembly.Id:N}\n{household.ToUpperInvariant()}"))
            : Convert.ToHexStringLower(key.Mac("assembly home", $"{assembly.Id:N}\n{string.Concat(address.ToUpperInvariant().Where(char.IsLetterOrDigit))}\n{QuotaDesk.Postcode(postcode)}"));
    }
}
