using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Tables;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>The letters of a sending that go by post as a table, for a printer.</summary>
internal sealed class LetterTable(LetterDesk desk, Settings settings)
{
    /// <param name="assembly">The assembly.</param>
    /// <param name="mailing">The sending.</param>
    /// <param name="to">The registration page to which the letters lead.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OutTable> MakeAsync(AssemblyView assembly, Mailing mailing, RegistrationPage to, CancellationToken cancellationToken)
    {
        var letters = await desk.PrintedAsync(assembly, mailing, 0, int.MaxValue, cancellationToken);
        var address = AddressOf(assembly, to);
        return new OutTable(
            $"assembly-letters-{mailing.Number}",
            TableCell.Words("line", "addressee", "code", "address", "words"),
            [.. letters.Select((l, i) => (IReadOnlyList<TableCell>)[TableCell.Number(i + 1), l.To, TableCell.Word(l.Code), TableCell.Word($"{address}?code={l.Code}"), l.Body])]);
    }

    /// <summary>What people type to come to a registration page.</summary>
    public string AddressOf(AssemblyView assembly, RegistrationPage to) => settings.Address.GetLeftPart(UriPartial.Authority) + to.Url(assembly);
}
